package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strangers hold the door, by handshakes that never end. */
class StrangersTest extends OpenDoor {

    private static final Duration SOONER = Duration.ofMillis(Strangers.HANDSHAKE_MILLIS / 2);
    private static final Duration LATER = Duration.ofMillis(2 * Strangers.HANDSHAKE_MILLIS);

    private final Trickle strangers = new Trickle();
    private final long before = platform.connector.refused();

    @AfterEach
    void go() throws IOException {
        strangers.close();
    }

    @Test
    void shouldTakeAReceipt_whileStrangersFromEverywhereHoldTheDoor() throws IOException {
        for (int i = 0; i < ReceiptsListener.CONNECTIONS + 8; i++) {
            strangers.come("127.0.0." + (1 + i / Strangers.OF_ONE_ADDRESS), platform.receipts());
        }

        assertThat(postWith(Sides.tlsOf("customs"))
                        .send(Post.envelope(approval()))
                        .body())
                .contains(TAKEN);
    }

    @Test
    void shouldShutAStrangerOut_whoseHandshakeDoesNotEnd_andNobodyElse() throws IOException {
        try (SSLSocket customs = handshaken()) {
            strangers.come("127.0.0.1", platform.receipts());

            await().atMost(LATER).until(() -> strangers.shutOut() == 1);

            customs.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(customs.getInputStream().readNBytes(8)).asString().isEqualTo("HTTP/1.1");
        }
        assertThat(platform.connector.refused()).isGreaterThan(before);
    }

    @Test
    void shouldLetTheOldestGo_whereTooManyComeFromOneAddress() throws IOException {
        for (int i = 0; i < Strangers.OF_ONE_ADDRESS + 2; i++) {
            strangers.come("127.0.0.9", platform.receipts());
        }

        await().atMost(SOONER).until(() -> strangers.shutOut() == 2);
    }

    private static SSLSocket handshaken() throws IOException {
        SSLSocket socket = (SSLSocket) Sides.tlsOf("customs")
                .context(Tls.CLIENT, ours(), Sides.CLOCK)
                .getSocketFactory()
                .createSocket(platform.receipts().getHost(), platform.receipts().getPort());
        socket.startHandshake();
        return socket;
    }
}
