package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;
import static org.tripact.card.agent.reader.CardBox.PIN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.crypto.Sm3;

class SigningOverTheWireTest {

    private static final String TEXT = "通关\n无纸化";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);
    private static final String BASE64 = Base64.getEncoder().encodeToString(BYTES);

    @TempDir
    Path folder;

    private Desk desk;
    private EportCertificate certificate;

    @BeforeEach
    void insert() {
        desk = new Desk(folder).with(LEGAL_PERSON);
        certificate = desk.box.certificate(LEGAL_PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cus-sec_SpcSignDataAsPEM", "security_SpcSignDataAsPEM"})
    void shouldSignTheUtf8Bytes_ofAText(String method) {
        verifySigned(Desk.data(desk.call(method, "inData", TEXT, "passwd", PIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cus-sec_SpcSignPemDataAsPem", "security_SpcSignPemDataAsPem"})
    void shouldSignTheBytes_thatBase64StandsFor(String method) {
        verifySigned(Desk.data(desk.call(method, "inData", BASE64, "passwd", PIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cus-sec_SpcSignRandom", "security_SpcSignRandom"})
    void shouldSignTheBytes_ofARandom(String method) {
        List<String> data = Desk.data(desk.call(method, "random", BASE64, "passwd", PIN));

        assertThat(data).hasSize(1);
        assertThat(isOver(BYTES, data.get(0))).isTrue();
    }

    @Test
    void shouldSignTheBytes_ofTheCardMakersFirstStep() {
        List<String> data = Desk.data(desk.call("ra_identifyFirstStep", "strInputDecodePEM", BASE64, "passwd", PIN));

        assertThat(data.get(0)).isEqualTo(certificate.certificateNumber());
        assertThat(isOver(BYTES, data.get(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpcSignDataNoHash", "SpcSignDataNoHashAsPEM"})
    void shouldSignADigest_asItIs(String function) {
        byte[] digest = Sm2.digest(certificate.publicKey(), BYTES);

        verifySigned(Desk.data(
                desk.call("cus-sec_" + function, "inData", Base64.getEncoder().encodeToString(digest), "passwd", PIN)));
    }

    @Test
    void shouldVerifyItsOwnSignature_andNoOther() {
        String signature = Desk.data(desk.call("cus-sec_SpcSignDataAsPEM", "inData", TEXT, "passwd", PIN))
                .get(0);
        String own = Base64.getEncoder().encodeToString(certificate.encoded());
        String other = Base64.getEncoder()
                .encodeToString(desk.box.certificate(OPERATOR).encoded());

        assertThat(verify(TEXT, signature)).isEqualTo("right");
        assertThat(verify(TEXT, signature, "certDataPEM", own)).isEqualTo("right");
        assertThat(verify(TEXT, signature, "certDataPEM", other)).isEqualTo("Err:Custom167772186");
        assertThat(verify(TEXT + " ", signature)).isEqualTo("Err:Custom167772186");
        assertThat(verify(TEXT, "AAAA")).isEqualTo("Err:Custom167772186");
        assertThat(verify(TEXT, "!")).isEqualTo("Err:Custom167772166");
    }

    @Test
    void shouldSignAndVerifyTheDigest_thatItMadeItself() {
        for (String maker : new String[] {"cus-sec_SpcSHA1Digest", "cus-sec_SpcSHA1DigestAsPEM"}) {
            String digest = Desk.data(desk.call(maker, "szInfo", TEXT)).get(0);
            String signature = Desk.data(desk.call("cus-sec_SpcSignDataNoHash", "inData", digest, "passwd", PIN))
                    .get(0);

            assertThat(Desk.data(
                            desk.call("security_SpcVerifySignDataNoHash", "inData", digest, "signData", signature)))
                    .isEmpty();
            assertThat(Desk.code(desk.call(
                            "security_SpcVerifySignDataNoHash", "inData", "0".repeat(64), "signData", signature)))
                    .isEqualTo("Err:Custom167772186");
        }
        assertThat(Desk.data(desk.call("cus-sec_SpcSHA1Digest", "szInfo", "abc")))
                .containsExactly(
                        Sm3.digest("abc".getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Test
    void shouldOpenAnEnvelope_thatWasMadeForTheCard() {
        String toIt = Desk.data(desk.call("cus-sec_SpcGetEnvCertAsPEM")).get(0);
        String cipher = Desk.data(desk.call("cus-sec_SpcRSAEncrypt", "inData", TEXT, "certData", toIt))
                .get(0);

        assertThat(Desk.data(desk.call("cus-sec_SpcRSADecrypt", "inData", cipher, "passwd", PIN)))
                .containsExactly(TEXT);
        assertThat(Desk.code(desk.call("cus-sec_SpcRSADecrypt", "inData", BASE64, "passwd", PIN)))
                .isEqualTo("Err:Custom167772166");
        desk.with(OPERATOR);
        assertThat(Desk.code(desk.call("cus-sec_SpcRSADecrypt", "inData", cipher, "passwd", PIN)))
                .isEqualTo("Err:Custom167772166");
    }

    @Test
    void shouldHelpWithBase64() {
        assertThat(Desk.data(desk.call("cus-sec_SpcEncodePEM", "inData", TEXT))).containsExactly(BASE64);
        assertThat(Desk.data(desk.call("cus-sec_SpcDecodePEMAsString", "inData", BASE64)))
                .containsExactly(TEXT);
        assertThat(desk.call("cus-sec_SpcDecodePEM", "inData", "AP8=")
                        .get("Data")
                        .toString())
                .isEqualTo("[[0,255]]");
        assertThat(Desk.code(desk.call("cus-sec_SpcDecodePEMAsString", "inData", "AP8=")))
                .isEqualTo("Err:Custom167772166");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpcSignDataAsPEM:inData", "SpcSignPemDataAsPem:inData", "SpcSignRandom:random"})
    void shouldNameTheArgument_whenItIsMissingOrBlank(String methodAndArgument) {
        String[] parts = methodAndArgument.split(":");

        for (String blank : new String[] {"", " \t"}) {
            var answer = desk.call("cus-sec_" + parts[0], parts[1], blank, "passwd", PIN);
            assertThat(Desk.code(answer)).isEqualTo("Err:Base50000");
            assertThat(answer.get("Error").get(0).asText()).endsWith(":" + parts[1]);
        }
    }

    private String verify(String text, String signature, String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"inData", text, "signData", signature}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        var answer = desk.call("cus-sec_SpcVerifySignData", args);
        return answer.get("Result").asBoolean() ? "right" : Desk.code(answer);
    }

    private void verifySigned(List<String> data) {
        assertThat(data).hasSize(2);
        assertThat(Base64.getDecoder().decode(data.get(0))).hasSize(64);
        assertThat(isOver(BYTES, data.get(0))).isTrue();
        assertThat(data.get(1)).isEqualTo(certificate.certificateNumber());
    }

    private boolean isOver(byte[] bytes, String signature) {
        return Sm2.verify(certificate.publicKey(), bytes, Base64.getDecoder().decode(signature));
    }
}
