package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.exchange.api.Delivery;

/** A line that is half open: the head of an answer comes, and then nothing more. */
class StalledTest extends SpoiltGateway {

    private static final int EVENTS = Hands.THREADS + 2;

    private final ExecutorService exchange = Executors.newFixedThreadPool(EVENTS);

    @AfterEach
    void stopTheExchange() {
        exchange.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/xml, ''",
        "200, text/xml, <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>",
        "500, text/xml, ''",
        "200, text/html, ''",
        "202, text/xml, ''",
        "302, text/html, ''",
        "400, text/html, <html>",
        "404, text/html, <html>",
        "503, text/html, <html>"
    })
    void shouldServeTheNext_howeverManyAnswersStalled(int status, String type, String begun) throws Exception {
        host.spoil((call, response) -> stalled(response, status, type, begun));

        for (Future<Delivery> each : deliveries()) {
            assertThat(each.get()).isNotInstanceOf(Delivery.Accepted.class);
        }

        host.spoil((call, response) -> true);
        await().until(() -> hurried.deliver(application), new Delivery.Accepted()::equals);
    }

    @Test
    void shouldNotKnow_whenTheAnswerStalls() {
        host.spoil((call, response) -> stalled(response, 200, "text/xml", ""));

        assertThat(hurried.deliver(application)).isEqualTo(new Delivery.Unknown("no answer in PT1.5S"));
    }

    private List<Future<Delivery>> deliveries() {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> Sides.application(NUMBERS.incrementAndGet()))
                .map(envelope -> exchange.submit(() -> hurried.deliver(envelope)))
                .toList();
    }

    private boolean stalled(HttpServletResponse response, int status, String type, String begun) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(10_000);
        response.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        awaitEnd();
        return false;
    }
}
