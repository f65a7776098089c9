package org.tripact.customs.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tripact.customs.message.BusinessAnswer;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;

/** Fetches what customs answered, gives it on, and lets the gateway forget it only then. */
final class Answers {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int OK = 200;

    private final String connector;
    private final Gateway gateway;
    private final PlatformMessages messages;
    private final ReceiptSink sink;
    private final StrayShelf shelf;

    Answers(String connector, Gateway gateway, PlatformMessages messages, ReceiptSink sink, StrayShelf shelf) {
        this.connector = connector;
        this.gateway = gateway;
        this.messages = messages;
        this.sink = sink;
        this.shelf = shelf;
    }

    /** What waits at the gateway; only what is an id can be asked for. */
    List<String> waiting() throws IOException, InterruptedException {
        String list = new String(demanded(gateway.answers()), StandardCharsets.US_ASCII);
        return list.lines().filter(line -> ID.matcher(line).matches()).toList();
    }

    /** Where this throws, or there is no room for a stray, the answer stays at the gateway and is fetched again. */
    void settle(String id) throws IOException, InterruptedException {
        byte[] bytes = demanded(gateway.answer(id));
        if (isKept(bytes)) {
            demanded(gateway.acknowledge(id));
        }
    }

    private boolean isKept(byte[] bytes) {
        Received received = messages.read(bytes);
        if (received instanceof Received.Authentic authentic) {
            return isGiven(authentic.answer(), bytes);
        }
        if (received instanceof Received.Technical technical) {
            return isNoted(technical.answer().delivery(), bytes);
        }
        return received instanceof Received.Unproven unproven
                ? isAside(Stray.Reason.UNPROVEN, unproven.why().name(), bytes)
                : isAside(
                        Stray.Reason.UNREADABLE,
                        ((Received.Unreadable) received).why().name(),
                        bytes);
    }

    boolean isGiven(BusinessAnswer answer, byte[] bytes) {
        Optional<Receipt> receipt;
        try {
            receipt = answer.receipt(connector);
        } catch (IllegalArgumentException unfit) {
            return isAside(Stray.Reason.UNREADABLE, "an id that no receipt may have", bytes);
        }
        receipt.ifPresent(sink::accept);
        return receipt.isPresent() || isNoted(answer.meaning().delivery(answer.status()), bytes);
    }

    /** It speaks of the way only: no news where all is well, and something for a person where it is not. */
    private boolean isNoted(Delivery way, byte[] bytes) {
        if (way instanceof Delivery.Accepted) {
            return true;
        }
        return way instanceof Delivery.Unknown
                ? isAside(Stray.Reason.UNEXPLAINED, "a status without a meaning", bytes)
                : isAside(Stray.Reason.NOT_PASSED_ON, "a message of ours went no further", bytes);
    }

    private boolean isAside(Stray.Reason reason, String detail, byte[] bytes) {
        return shelf.put(new Stray(connector, reason, detail, bytes)) != StrayShelf.Placement.FULL;
    }

    private static byte[] demanded(Gateway.Reply reply) throws IOException {
        if (reply.status() != OK) {
            throw new IOException("HTTP " + reply.status());
        }
        return reply.body();
    }
}
