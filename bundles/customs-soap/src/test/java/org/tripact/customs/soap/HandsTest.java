package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tripact.exchange.api.Delivery;

@Timeout(30)
class HandsTest {

    private static final Delivery ACCEPTED = new Delivery.Accepted();

    private final ExecutorService exchange = Executors.newFixedThreadPool(2 * Hands.THREADS);
    private final Hands hands = new Hands("north", Duration.ofMillis(500));

    @AfterEach
    void stop() {
        hands.stop();
        exchange.shutdownNow();
    }

    @Test
    void shouldKeepNeitherThreadNorPlace_forWhatWasGivenUp() throws Exception {
        for (Future<Delivery> each : whileTheLineStalls(2 * Hands.THREADS)) {
            assertThat(each.get()).isNotInstanceOf(Delivery.Accepted.class);
        }

        assertThat(hands.waiting()).isZero();
        assertThat(hands.deliver(answer -> ACCEPTED)).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldReadNothing_thatBeginsAfterItWasGivenUp() {
        Answer answer = new Answer();
        Stalled body = new Stalled();
        answer.giveUp();

        assertThat(read(answer, body).toString()).contains("given up before it came");
    }

    @Test
    void shouldNotWaitForAnAnswerThatStalls_whenItStops() throws Exception {
        Hands patient = new Hands("patient", Duration.ofMinutes(10));
        Stalled body = new Stalled();
        Future<Delivery> delivery = exchange.submit(() -> patient.deliver(answer -> read(answer, body)));
        await().until(() -> body.read);

        patient.stop();

        assertThat(delivery.get()).isInstanceOf(Delivery.Unknown.class);
    }

    private List<Future<Delivery>> whileTheLineStalls(int deliveries) {
        return IntStream.range(0, deliveries)
                .mapToObj(i -> exchange.submit(() -> hands.deliver(answer -> read(answer, new Stalled()))))
                .toList();
    }

    private static Delivery read(Answer answer, InputStream body) {
        try {
            answer.begins(body);
            body.read();
            return ACCEPTED;
        } catch (IOException cut) {
            return new Delivery.Unknown(cut.toString());
        }
    }

    /** As the client's: no interrupt lets its reader go, who must be let go by another thread. */
    private static final class Stalled extends InputStream {

        private volatile boolean closed;
        private volatile boolean read;

        @Override
        public int read() throws IOException {
            read = true;
            while (!closed) {
                LockSupport.parkNanos(1_000_000);
                Thread.interrupted();
            }
            throw new IOException("closed");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
