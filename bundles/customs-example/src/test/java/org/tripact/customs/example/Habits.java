package org.tripact.customs.example;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.tripact.testkit.connector.Misbehaviour;

/** Lets the partner misbehave as the contract tells. */
final class Habits implements AutoCloseable {

    private static final long WHILE_NANOS = 300_000_000;
    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpPartner partner;

    Habits(HttpPartner partner) {
        this.partner = partner;
    }

    void take(Misbehaviour told) {
        switch (told) {
            case NONE -> partner.answers("120", "399");
            case SLOW -> partner.behave(this::late);
            case SILENT -> partner.behave(this::silent);
            case ERROR -> partner.behave(exchange -> HttpPartner.reply(exchange, 500, new byte[0]));
            case CUT ->
                partner.behave(exchange -> {
                    partner.taken(exchange);
                    exchange.close();
                });
            case TWICE -> partner.answers("120", "120", "399", "399");
            case OUT_OF_ORDER -> partner.answers("399", "120");
            case GARBAGE -> {
                partner.put("0", GARBAGE);
                partner.behave(exchange -> {
                    partner.taken(exchange);
                    HttpPartner.reply(exchange, 200, GARBAGE);
                });
            }
        }
    }

    /** Nobody waits for its word any more. */
    @Override
    public void close() {
        over.countDown();
    }

    private void late(HttpExchange exchange) throws IOException {
        LockSupport.parkNanos(WHILE_NANOS);
        partner.receive(exchange);
    }

    private void silent(HttpExchange exchange) throws IOException {
        partner.taken(exchange);
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
