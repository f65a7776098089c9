package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tripact.customs.message.Sides.aSealedReceipt;
import static org.tripact.customs.message.Sides.customs;
import static org.tripact.customs.message.Sides.doubt;
import static org.tripact.customs.message.Sides.platform;
import static org.tripact.customs.message.Sides.refusal;
import static org.tripact.customs.message.Sides.utf8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that is made to hurt: both sides refuse it for the right reason, before anything is done with it. */
class HostileXmlTest {

    private static void bothRefuse(String xml, Refusal reason) {
        bothRefuse(utf8(xml), reason);
    }

    private static void bothRefuse(byte[] xml, Refusal reason) {
        assertThat(doubt(platform().read(xml))).isEqualTo(reason);
        assertThat(refusal(customs().read(xml))).isEqualTo(reason);
    }

    private static String receiptWith(String doctype, String info) {
        return aSealedReceipt().replace("?>\n", "?>\n" + doctype).replace("<returnInfo>审批通过", "<returnInfo>" + info);
    }

    @Test
    void shouldRefuseEntityExpansion() {
        String laughs = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());

        bothRefuse(receiptWith("<!DOCTYPE x [<!ENTITY a0 \"ha\">" + laughs + "]>", "&a9;"), Refusal.DTD);
    }

    @Test
    void shouldRefuseQuadraticExpansion() {
        String entity = "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>";

        bothRefuse(receiptWith(entity, "&a;".repeat(1000)), Refusal.DTD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"http://127.0.0.1:%d/f\">]>",
                "<!DOCTYPE x [<!ENTITY f PUBLIC \"-//X//Y\" \"http://127.0.0.1:%d/f\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:%d/x.dtd\">",
                "<!DOCTYPE x PUBLIC \"-//X//Y\" \"http://127.0.0.1:%d/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"http://127.0.0.1:%d/p\"> %%p;]>",
                "<!DOCTYPE x>",
                "<!DOCTYPE x [<!ATTLIST AgreementReceipt version CDATA \"1.0\">]>"
            })
    void shouldRefuseExternalEntities_andAskNobodyForThem(String doctype) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(50);
            String declared = doctype.formatted(listener.getLocalPort());

            bothRefuse(receiptWith(declared, declared.contains("ENTITY f") ? "&f;" : ""), Refusal.DTD);

            assertThatCode(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void shouldRefuseAnUndeclaredEntity() {
        assertThat(doubt(platform().read(utf8(receiptWith("", "&nobody;"))))).isIn(Refusal.MALFORMED, Refusal.MARKUP);
    }

    @ParameterizedTest
    @ValueSource(ints = {GuardedXml.MAX_DEPTH + 1, 5_000, 100_000})
    void shouldRefuseDeepNesting(int depth) {
        bothRefuse("<a>".repeat(depth) + "</a>".repeat(depth), Refusal.DEPTH);
        bothRefuse("<a>".repeat(depth), Refusal.DEPTH);
    }

    @Test
    void shouldRefuseHugeAttributes() {
        bothRefuse("<a b=\"" + "x".repeat(GuardedXml.MAX_ATTRIBUTE_LENGTH + 1) + "\"/>", Refusal.ATTRIBUTE);
        bothRefuse("<a b=\"" + "x".repeat(2_000_000) + "\"/>", Refusal.ATTRIBUTE);
        // Names of namespaces are bounded by the parser itself.
        bothRefuse("<a xmlns:b=\"" + "x".repeat(2_000_000) + "\"/>", Refusal.MALFORMED);
    }

    @Test
    void shouldRefuseManyAttributes() {
        String many = IntStream.range(0, 200).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
        String spaces =
                IntStream.range(0, 200).mapToObj(i -> " xmlns:a" + i + "=\"u\"").collect(Collectors.joining());

        bothRefuse("<a" + many + "/>", Refusal.ATTRIBUTE);
        bothRefuse("<a" + spaces + "/>", Refusal.ATTRIBUTE);
    }

    @Test
    void shouldRefuseManyElements() {
        bothRefuse("<a>" + "<b/>".repeat(GuardedXml.MAX_ELEMENTS) + "</a>", Refusal.ELEMENTS);
        bothRefuse("<a>" + "<b/>".repeat(500_000) + "</a>", Refusal.ELEMENTS);
    }

    @Test
    void shouldRefuseThreeMebibytesAndOneByte_beforeLookingAtThem() {
        byte[] spaces = new byte[GuardedXml.MAX_BYTES + 1];
        Arrays.fill(spaces, (byte) ' ');
        byte[] receipt = utf8(aSealedReceipt());
        System.arraycopy(receipt, 0, spaces, 0, receipt.length);

        bothRefuse(spaces, Refusal.TOO_LARGE);
        assertThat(platform().read(Arrays.copyOf(spaces, GuardedXml.MAX_BYTES))).isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldRefuseNothingAtAll() {
        bothRefuse(new byte[0], Refusal.EMPTY);
        bothRefuse((byte[]) null, Refusal.EMPTY);
        bothRefuse("   ", Refusal.MALFORMED);
    }

    @Test
    void shouldRefuseOtherEncodings() {
        String declared = aSealedReceipt().replace("UTF-8", "GBK");

        bothRefuse(declared.getBytes(Charset.forName("GBK")), Refusal.ENCODING);
        bothRefuse(declared, Refusal.ENCODING);
        bothRefuse(aSealedReceipt().getBytes(StandardCharsets.UTF_16), Refusal.ENCODING);
        bothRefuse(new byte[] {'<', 'a', '>', (byte) 0xc0, (byte) 0xaf, '<', '/', 'a', '>'}, Refusal.ENCODING);
        bothRefuse(aSealedReceipt().replace("version=\"1.0\" enc", "version=\"1.1\" enc"), Refusal.ENCODING);
    }

    @Test
    void shouldTakeAByteOrderMark() {
        assertThat(platform().read(utf8("\uFEFF" + aSealedReceipt()))).isInstanceOf(Received.Authentic.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- c -->", "<?p i?>"})
    void shouldRefuseMarkupThatNoMessageHas(String markup) {
        bothRefuse(receiptWith(markup, "审批通过"), Refusal.MARKUP);
        bothRefuse(receiptWith("", "审批" + markup + "不通过"), Refusal.MARKUP);
        bothRefuse(aSealedReceipt() + markup, Refusal.MARKUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a></b>", "text", "<a/><b/>", "<a b='1' b='2'/>", "<p:a/>", "<a>&#0;</a>", "<a/>x"})
    void shouldRefuseWhatIsNotWellFormed(String xml) {
        bothRefuse(xml, Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<DxpMsg/>",
                "<AgreementReceipt/>",
                "<AgreementReceipt xmlns=\"urn:tripact:customs-message:2\" version=\"1.0\"/>",
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"/>"
            })
    void shouldRefuseKindsThatAreNotOurs(String xml) {
        bothRefuse(xml, Refusal.UNKNOWN_KIND);
    }

    @Test
    void shouldNotTakeOurOwnMessagesForAnswers_norAnswersForMessages() {
        byte[] ours = platform().write(Sides.anApplication());
        byte[] theirs = customs().receipt("R-1", Sides.anApplication(), "399", "");

        assertThat(doubt(platform().read(ours))).isEqualTo(Refusal.ADDRESS);
        assertThat(refusal(customs().read(theirs))).isEqualTo(Refusal.ADDRESS);
        assertThat(refusal(customs().read(utf8(aSealedReceipt())))).isEqualTo(Refusal.UNKNOWN_KIND);
    }

    @Test
    void shouldFetchNoSchema_whateverTheMessageNames() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(50);
            String hint = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                    + Namespaces.OWN + " http://127.0.0.1:" + listener.getLocalPort() + "/evil.xsd\"";
            platform().read(utf8(aSealedReceipt().replace(" version=\"1.0\">", hint + " version=\"1.0\">")));

            assertThatCode(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void shouldNeverThrow_whateverBytesAreAltered() {
        byte[] message = platform().write(Sides.anApplication());
        byte[] receipt = utf8(aSealedReceipt());
        Random random = new Random(20261122);
        for (int i = 0; i < 150; i++) {
            byte[] alteredMessage = altered(message, random);
            byte[] alteredReceipt = altered(receipt, random);
            assertThatCode(() -> {
                        customs().read(alteredMessage);
                        assertThat(platform().read(alteredReceipt)).isNotInstanceOf(Received.Technical.class);
                    })
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] altered(byte[] bytes, Random random) {
        byte[] altered = bytes.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            altered[random.nextInt(altered.length)] = (byte) random.nextInt(128);
        }
        return altered;
    }
}
