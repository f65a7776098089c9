package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** A line to the gateway that brings back what no web service would. */
class LineTest extends SpoiltGateway {
    @Test
    void shouldNotKnow_whenTheGatewayIsSilent() {
        host.spoil((call, response) -> {
            awaitEnd();
            return false;
        });

        assertThat(hurried.deliver(application)).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void shouldNotWaitLonger_whenTheAnswerComesByDrops() {
        host.spoil((call, response) -> {
            response.setContentType("text/xml");
            try (OutputStream drops = response.getOutputStream()) {
                while (!over.await(100, TimeUnit.MILLISECONDS)) {
                    drops.write(' ');
                    drops.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        });

        assertThat(hurried.deliver(application)).isInstanceOf(Delivery.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401, NotSent",
        "403, NotSent",
        "404, NotSent",
        "405, NotSent",
        "413, NotSent",
        "429, NotSent",
        "400, Unknown",
        "408, Unknown",
        "500, Unknown",
        "502, Unknown",
        "503, Unknown",
        "504, Unknown",
        "202, Unknown",
        "204, Unknown",
        "200, Unknown"
    })
    void shouldTellStatusesOfHttpApart(int status, String outcome) {
        host.spoil((call, response) -> answered(response, status, "text/html", "<html/>"));

        assertThat(platform.deliver(application).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void shouldFollowNoRedirect() {
        AtomicInteger followed = new AtomicInteger();
        host.spoil((call, response) -> {
            if (call.getRequestURI().equals("/submit")) {
                response.sendRedirect("/elsewhere");
            } else {
                followed.incrementAndGet();
            }
            return false;
        });

        assertThat(platform.deliver(application)).isEqualTo(new Delivery.Unknown("HTTP 302"));
        assertThat(followed).hasValue(0);
    }

    @Test
    void shouldNotKnow_whenTheLineIsCutBeforeTheMessageIsRead() {
        host.spoil((call, response) -> cut(call));

        assertThat(platform.deliver(application)).isInstanceOf(Delivery.Unknown.class);
        assertThat(gateway.bookings(application.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "<a/>",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><answer"
                        + " xmlns='urn:tripact:customs-gateway:1'>Z2FyYmFnZQ==</answer></e:Body></e:Envelope>"
            })
    void shouldNotKnow_whenTheAnswerIsGarbage(String garbage) {
        host.spoil((call, response) -> answered(response, 200, "text/xml", garbage));

        assertThat(platform.deliver(application)).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void shouldNotKnow_whenTheAnswerComesTwiceInOne() {
        String envelope = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>";
        host.spoil((call, response) -> answered(response, 200, "text/xml", envelope + envelope));

        assertThat(platform.deliver(application)).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void shouldReadNoDeeperThanItMay() {
        String deep = Post.withHeader(Post.nested(Xml.MAX_DEPTH), "");
        host.spoil((call, response) -> answered(response, 200, "text/xml", deep));

        assertThat(platform.deliver(application).toString()).contains("Unknown", "Depth");
    }

    @Test
    void shouldTakeNoAttachments() {
        host.spoil((call, response) -> answered(
                response, 200, "multipart/related; boundary=b", "--b\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n--b--"));

        assertThat(platform.deliver(application)).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void shouldNotKnow_whenTheLineIsCutWithinTheHandshake() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Platform alone = new Platform(
                        new RecordedReceipts(),
                        new RecordedStrays(),
                        door.getLocalPort(),
                        Settings.freePort(),
                        PATIENT)) {
            new Thread(() -> slam(door)).start();

            assertThat(alone.deliver(application)).isNotInstanceOf(Delivery.Accepted.class);
        }
    }

    private static void slam(ServerSocket door) {
        try {
            door.accept().close();
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
