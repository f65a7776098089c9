package org.tripact.customs.soap;

import java.util.Arrays;
import java.util.Optional;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.exchange.api.Delivery;
import org.tripact.kernel.MessageId;

/** Hands one message to the gateway and says what came of it. */
final class Courier {

    private final PlatformMessages messages;
    private final GatewayClient gateway;
    private final Outcomes outcomes;

    Courier(PlatformMessages messages, GatewayClient gateway, Outcomes outcomes) {
        this.messages = messages;
        this.gateway = gateway;
        this.outcomes = outcomes;
    }

    Delivery deliver(byte[] bytes, Answer answer) {
        Optional<MessageId> id = idOf(bytes);
        return id.isPresent()
                ? deliver(id.get(), bytes, answer)
                : new Delivery.Refused("报文格式不符 (not a message of this connector)");
    }

    private Delivery deliver(MessageId id, byte[] bytes, Answer answer) {
        byte[] came;
        try {
            came = gateway.submit(id, bytes, answer);
        } catch (Exception fault) {
            return outcomes.of(fault);
        }
        return came == null ? outcomes.unknown("the answer is empty") : of(id, came);
    }

    private Delivery of(MessageId id, byte[] answer) {
        Received received = messages.read(Arrays.copyOf(answer, answer.length));
        if (!(received instanceof Received.Technical technical)) {
            return outcomes.unknown("the answer is no DxpRep");
        }
        return technical.answer().messageId().equals(id.value())
                ? technical.answer().delivery()
                : outcomes.unknown("the answer is to another message");
    }

    private Optional<MessageId> idOf(byte[] bytes) {
        try {
            return Optional.of(messages.idOf(bytes));
        } catch (IllegalArgumentException others) {
            return Optional.empty();
        }
    }
}
