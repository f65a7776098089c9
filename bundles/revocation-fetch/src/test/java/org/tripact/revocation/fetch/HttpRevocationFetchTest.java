package org.tripact.revocation.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.RevocationFetch.Fault;
import org.tripact.kernel.Outcome;

/** Against partners on a real line who do everything wrong that can be done. */
class HttpRevocationFetchTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String OCSP = "Content-Type: application/ocsp-response\r\n";
    private static final String LIST = "Content-Type: application/pkix-crl\r\n";
    private static final byte[] ANSWER = {0x30, 3, 2, 1, 0};

    private final RevocationFetch fetch = new HttpRevocationFetch(Duration.ofSeconds(2), Way.of(""));

    @Test
    void shouldBringTheAnswer_andAskAsTheStandardSays() throws IOException {
        try (Partner partner = Partner.saying("200 OK", OCSP, ANSWER)) {
            byte[] answer = ask(partner, LONG).fold(bytes -> bytes, fault -> new byte[0]);
            assertThat(answer).isEqualTo(ANSWER);
            assertThat(partner.heard().get(0))
                    .startsWith("POST /ocsp HTTP/1.1\r\n")
                    .contains("Content-Type: application/ocsp-request\r\n", "Accept: application/ocsp-response\r\n")
                    .endsWith("\r\n\r\nquestion");
        }
    }

    @Test
    void shouldBringTheList_whateverTheFieldCallsIt() throws IOException {
        for (String type :
                new String[] {"application/pkix-crl", "APPLICATION/X-PKCS7-CRL; x=y", "application/octet-stream"}) {
            try (Partner partner = Partner.saying("200 OK", "Content-Type: " + type + "\r\n", ANSWER)) {
                assertThat(fetch.list(partner.address(), LONG).isAccepted())
                        .as(type)
                        .isTrue();
                assertThat(partner.heard().get(0)).startsWith("GET /ocsp HTTP/1.1\r\n");
            }
        }
    }

    @Test
    void shouldComeBackInTime_whenThePartnerStaysSilent() throws IOException {
        Partner[] self = new Partner[1];
        try (Partner partner = Partner.who(out -> self[0].staySilent())) {
            self[0] = partner;
            assertThat(assertTimeout(LONG, () -> ask(partner, SECOND))).isEqualTo(Outcome.refused(Fault.SILENT));
        }
    }

    @Test
    void shouldComeBackInTimeAndHangUp_whenTheAnswerDrips() throws Exception {
        try (Partner partner = Partner.who(out -> {
            out.write(Partner.head("200 OK", OCSP + "Content-Length: 60000\r\n"));
            drip(out);
        })) {
            assertThat(assertTimeout(LONG, () -> ask(partner, SECOND))).isEqualTo(Outcome.refused(Fault.SILENT));
            assertThat(partner.hungUp().await(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void shouldReadNoFurther_whenTheAnswerIsLargerThanItSays() throws Exception {
        try (Partner partner = Partner.who(out -> {
            out.write(Partner.head("200 OK", OCSP + "Connection: close\r\n"));
            pour(out);
        })) {
            assertThat(ask(partner, LONG)).isEqualTo(Outcome.refused(Fault.TOO_LARGE));
            assertThat(partner.hungUp().await(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void shouldReadNothing_whenTheAnswerSaysThatItIsTooLarge() throws IOException {
        Partner[] self = new Partner[1];
        try (Partner partner = Partner.who(out -> {
            out.write(
                    Partner.head("200 OK", LIST + "Content-Length: " + (RevocationFetch.MAX_LIST_BYTES + 1) + "\r\n"));
            self[0].staySilent();
        })) {
            self[0] = partner;
            assertThat(fetch.list(partner.address(), LONG)).isEqualTo(Outcome.refused(Fault.TOO_LARGE));
        }
    }

    @Test
    void shouldTakeAnAnswerOfTheLargestSize_butNotOneByteMore() throws IOException {
        try (Partner full = Partner.saying("200 OK", OCSP, new byte[RevocationFetch.MAX_ANSWER_BYTES]);
                Partner more = Partner.saying("200 OK", OCSP, new byte[RevocationFetch.MAX_ANSWER_BYTES + 1])) {
            assertThat(ask(full, LONG).isAccepted()).isTrue();
            assertThat(ask(more, LONG)).isEqualTo(Outcome.refused(Fault.TOO_LARGE));
        }
    }

    @Test
    void shouldRefuse_whenTheContentTypeIsAnotherOrNone() throws IOException {
        for (String type : new String[] {"Content-Type: text/html\r\n", LIST, ""}) {
            try (Partner partner = Partner.saying("200 OK", type, ANSWER)) {
                assertThat(ask(partner, LONG)).as(type).isEqualTo(Outcome.refused(Fault.CONTENT_TYPE));
            }
        }
        try (Partner portal = Partner.saying("200 OK", "Content-Type: text/html\r\n", ANSWER)) {
            assertThat(fetch.list(portal.address(), LONG)).isEqualTo(Outcome.refused(Fault.CONTENT_TYPE));
        }
    }

    @Test
    void shouldRefuse_whenTheStatusIsNot200() throws IOException {
        for (String status : new String[] {"500 Internal Server Error", "404 Not Found", "206 Partial Content"}) {
            try (Partner partner = Partner.saying(status, OCSP, ANSWER)) {
                assertThat(ask(partner, LONG)).as(status).isEqualTo(Outcome.refused(Fault.STATUS));
            }
        }
    }

    @Test
    void shouldFollowNoRedirect() throws IOException {
        try (Partner elsewhere = Partner.saying("200 OK", OCSP, ANSWER);
                Partner partner =
                        Partner.saying("302 Found", "Location: " + elsewhere.address() + "\r\n", new byte[0])) {
            assertThat(ask(partner, LONG)).isEqualTo(Outcome.refused(Fault.STATUS));
            assertThat(fetch.list(partner.address(), LONG)).isEqualTo(Outcome.refused(Fault.STATUS));
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void shouldRefuse_whenTheLineIsCut() throws IOException {
        try (Partner mute = Partner.who(out -> {});
                Partner half = Partner.who(out -> out.write(Partner.head("200 OK", OCSP + "Content-Length: 100\r\n")));
                Partner stranger = Partner.who(out -> out.write(new byte[] {1, 2, 3, '\r', '\n'}))) {
            assertThat(ask(mute, LONG)).isEqualTo(Outcome.refused(Fault.UNREACHABLE));
            assertThat(ask(half, LONG)).isEqualTo(Outcome.refused(Fault.UNREACHABLE));
            assertThat(ask(stranger, LONG)).isEqualTo(Outcome.refused(Fault.UNREACHABLE));
        }
    }

    @Test
    void shouldRefuse_whenNobodyIsThere() throws IOException {
        Partner gone = Partner.saying("200 OK", OCSP, ANSWER);
        gone.close();
        assertThat(ask(gone, LONG)).isEqualTo(Outcome.refused(Fault.UNREACHABLE));
    }

    @Test
    void shouldTakeNoProxyThatTheMachineNames() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (Partner proxy = Partner.saying("200 OK", OCSP, new byte[0]);
                Partner partner = Partner.saying("200 OK", OCSP, ANSWER)) {
            ProxySelector.setDefault(Way.of("127.0.0.1:" + proxy.address().getPort()));
            assertThat(ask(partner, LONG).isAccepted()).isTrue();
            assertThat(proxy.heard()).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void shouldGoThroughTheProxyThatIsSet() throws IOException {
        try (Partner proxy = Partner.saying("200 OK", OCSP, ANSWER)) {
            RevocationFetch through = new HttpRevocationFetch(
                    SECOND, Way.of("127.0.0.1:" + proxy.address().getPort()));
            URI far = URI.create("http://ocsp.example/ask");
            assertThat(through.ask(far, new byte[] {1}, LONG).isAccepted()).isTrue();
            assertThat(proxy.heard().get(0)).startsWith("POST http://ocsp.example/ask HTTP/1.1\r\n");
        }
        assertThatThrownBy(() -> Way.of("http://proxy")).hasMessageContaining("host:port");
    }

    private Outcome<byte[], Fault> ask(Partner partner, Duration within) {
        return fetch.ask(partner.address(), "question".getBytes(StandardCharsets.US_ASCII), within);
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        CountDownLatch pause = new CountDownLatch(1);
        for (int i = 0; i < 60_000; i++) {
            out.write(0);
            out.flush();
            pause.await(20, TimeUnit.MILLISECONDS);
        }
    }

    private static void pour(OutputStream out) throws IOException {
        byte[] much = new byte[1024 * 1024];
        for (int i = 0; i < 1024; i++) {
            out.write(much);
        }
    }
}
