package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may enter, and what is no call. */
class DoorTest extends OpenDoor {
    @Test
    void shouldLetNobodyInWithoutACertificate() throws GeneralSecurityException {
        SSLContext none = SSLContext.getInstance("TLS");
        none.init(null, new TrustManager[] {new Pinned(ours(), Sides.CLOCK)}, null);

        assertKeptOut(new Post(platform.receipts(), none));
    }

    @Test
    void shouldLetNobodyInWithAForeignCertificate() {
        assertKeptOut(postWith(Sides.tlsOf("foreign")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "<a/>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><submit"
                        + " xmlns='urn:tripact:customs-gateway:1'/></e:Body></e:Envelope>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><receipt"
                        + " xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:nil='true'"
                        + " xmlns='urn:tripact:customs-gateway:1'/></e:Body></e:Envelope>"
            })
    void shouldSayNoToWhatIsNoCall(String xml) throws IOException {
        assertNotTaken(xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE e:Envelope>",
                "<!DOCTYPE e:Envelope SYSTEM 'http://127.0.0.1:9/evil.dtd'>",
                "<!DOCTYPE e:Envelope [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]>"
            })
    void shouldRefuseEveryDocumentType(String type) throws IOException {
        assertNotTaken(type + Post.envelope(approval()));
    }

    @Test
    void shouldRefuseAnEntityBomb() throws IOException {
        String bomb = "<!DOCTYPE e:Envelope [<!ENTITY a 'QUFB'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                + Post.around("<receipt xmlns='urn:tripact:customs-gateway:1'>&b;</receipt>");

        assertNotTaken(bomb);
    }

    @Test
    void shouldReadNoDeeperThanItMay() throws IOException {
        assertNotTaken(Post.withHeader(Post.nested(Xml.MAX_DEPTH), Post.body(approval())));
        assertTaken(Post.withHeader(Post.nested(Xml.MAX_DEPTH - 2), Post.body(approval())));
    }

    @Test
    void shouldReadNoMoreElementsAndNoLongerAttributesThanItMay() throws IOException {
        String longest = "<a b='" + "x".repeat(Xml.MAX_ATTRIBUTE_LENGTH) + "'/>";

        assertNotTaken(Post.withHeader("<a/>".repeat(Xml.MAX_CHILDREN + 1), Post.body(approval())));
        assertNotTaken(Post.withHeader(("<a>" + "<b/>".repeat(60) + "</a>").repeat(5), Post.body(approval())));
        assertNotTaken(Post.withHeader(longest.replace("'x", "'xx"), Post.body(approval())));
        assertTaken(Post.withHeader("<a/>".repeat(Xml.MAX_CHILDREN), Post.body(approval())));
    }

    @Test
    void shouldReadNoMoreThanItMay() throws Exception {
        String large = Post.envelope(new byte[3 * 1024 * 1024]);

        assertThat(statusOf(() -> post.send(large))).isNotEqualTo(200);
        assertThat(statusOf(() -> post.sendInChunks(large))).isNotEqualTo(200);
        assertNothingKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "multipart/related; boundary=b", "application/octet-stream"})
    void shouldSayNoToOtherTypes(String type) throws IOException {
        HttpResponse<String> answer = post.send(type, BodyPublishers.ofString(Post.envelope(approval())));

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertNothingKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/receipts", "/receipts?wsdl", "/receipts?xsd=1", "/services", "/receipts/../"})
    void shouldTellNothingOfItself(String path) throws IOException {
        HttpResponse<String> answer = post.get(path);

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).doesNotContain("wsdl:", "PlatformReceipts", "Jetty", "cxf");
        assertThat(answer.headers().map()).doesNotContainKey("server");
    }

    /** Zero where the line is cut before all was sent. */
    private static int statusOf(Callable<HttpResponse<String>> call) throws Exception {
        try {
            return call.call().statusCode();
        } catch (IOException cut) {
            return 0;
        }
    }

    private void assertKeptOut(Post stranger) {
        long before = platform.connector.refused();

        assertThatThrownBy(() -> stranger.send(Post.envelope(approval()))).isInstanceOf(IOException.class);

        await().until(() -> platform.connector.refused() > before);
        assertNothingKept();
    }
}
