package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** A door for receipts that is open, and somebody whom it lets in. */
@Timeout(60)
abstract class OpenDoor {
    static final String TAKEN = ">TAKEN<";

    static final AtomicReference<OpenDoor> CURRENT = new AtomicReference<>();
    static Platform platform;
    static Post post;

    final Envelope application = Sides.application();
    final CustomsMessages customs = Sides.customs();
    final RecordedReceipts receipts = new RecordedReceipts();
    final RecordedStrays strays = new RecordedStrays();

    @BeforeAll
    static void open() {
        platform = new Platform(
                receipt -> CURRENT.get().receipts.accept(receipt),
                stray -> CURRENT.get().strays.put(stray),
                Map.of());
        post = postWith(Sides.tlsOf("customs"));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void listen() {
        CURRENT.set(this);
    }

    byte[] approval() {
        return customs.receipt("R-2", application, "399", "");
    }

    static Post postWith(Tls tls) {
        return new Post(platform.receipts(), tls.context(Tls.CLIENT, ours(), Sides.CLOCK));
    }

    static List<X509Certificate> ours() {
        return Tls.certificates(List.of(Sides.resource("platform-tls-server.cer")));
    }

    void assertTaken(String xml) throws IOException {
        HttpResponse<String> answer = post.send(xml);
        assertThat(answer.body()).contains(TAKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    void assertNotTaken(String xml) throws IOException {
        HttpResponse<String> answer = post.send(xml);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("NotTaken").doesNotContain(TAKEN);
        assertNothingKept();
    }

    void assertNothingKept() {
        assertThat(receipts.all()).isEmpty();
        assertThat(strays.all()).isEmpty();
    }
}
