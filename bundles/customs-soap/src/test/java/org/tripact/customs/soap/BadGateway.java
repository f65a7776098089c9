package org.tripact.customs.soap;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Request;
import org.tripact.testkit.connector.Misbehaviour;

/** Lets a gateway and what HTTP does before it misbehave as the contract of connectors tells. */
final class BadGateway implements AutoCloseable {

    private static final long WHILE_NANOS = 300_000_000;
    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Gateway gateway;
    private final GatewayHost host;

    BadGateway(Gateway gateway, GatewayHost host) {
        this.gateway = gateway;
        this.host = host;
    }

    void behave(Misbehaviour told) {
        switch (told) {
            case NONE -> gateway.owes("120", "399");
            case SLOW ->
                host.spoil((call, response) -> {
                    LockSupport.parkNanos(WHILE_NANOS);
                    return true;
                });
            case SILENT -> gateway.behave((to, message, answer) -> silent(answer));
            case ERROR -> host.spoil((call, response) -> SpoiltGateway.answered(response, 503, "text/html", "<html/>"));
            case CUT -> cutAfterTheMessage();
            case TWICE -> gateway.owes("120", "120", "399", "399");
            case OUT_OF_ORDER -> gateway.owes("399", "120");
            case GARBAGE -> {
                gateway.books().owe(GARBAGE);
                gateway.books().owe(GARBAGE);
                gateway.behave((to, message, answer) -> GARBAGE);
            }
        }
    }

    /** Nobody waits for its word any more. */
    @Override
    public void close() {
        over.countDown();
    }

    private byte[] silent(byte[] answer) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private void cutAfterTheMessage() {
        AtomicReference<Request> under = new AtomicReference<>();
        host.spoil((call, response) -> {
            under.set(call);
            return true;
        });
        gateway.behave((to, message, answer) -> {
            SpoiltGateway.cut(under.get());
            return answer;
        });
    }
}
