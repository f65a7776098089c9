package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.PIN;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.CardNumber;

/** A card of the old generation: RSA-1024 and SHA-1. */
class OldCardOverTheWireTest {

    private static final CardNumber OLD = new CardNumber("1000000000001");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void insert() {
        desk = new Desk(folder);
        desk.box.addRsa(OLD);
        desk.with(OLD);
    }

    @Test
    void shouldTellItsFacts() {
        assertThat(only("cus-sec_SpcGetCardID")).isEqualTo("03-" + OLD);
        assertThat(only("cus-sec_SpcGetUName")).isEqualTo("张三");
        assertThat(only("cus-sec_SpcGetEntName")).isEqualTo("上海示例进出口有限公司");
        assertThat(only("cus-sec_SpcGetEntID")).isEqualTo("123456788");
        assertThat(only("cus-sec_SpcGetCertNo")).matches("[0-9a-f]{16,}");
    }

    @Test
    void shouldSignAndVerify() {
        String signature = Desk.data(desk.call("cus-sec_SpcSignDataAsPEM", "inData", "通关", "passwd", PIN))
                .get(0);

        assertThat(Base64.getDecoder().decode(signature)).hasSize(128);
        assertThat(verifies("通关", signature)).isTrue();
        assertThat(verifies("通过", signature)).isFalse();
    }

    @Test
    void shouldSignItsOwnKindOfDigest() {
        String digest = only("cus-sec_SpcSHA1Digest", "szInfo", "abc");
        assertThat(digest).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");

        List<String> signed = Desk.data(desk.call("cus-sec_SpcSignDataNoHash", "inData", digest, "passwd", PIN));

        assertThat(verifies("abc", signed.get(0))).isTrue();
        String ofToday = HexFormat.of().formatHex(new byte[32]);
        assertThat(Desk.code(desk.call("cus-sec_SpcSignDataNoHash", "inData", ofToday, "passwd", PIN)))
                .isEqualTo("Err:Custom167772166");
    }

    @Test
    void shouldOpenAnEnvelope_andRefuseWhatDoesNotFitIn() {
        String cipher = only("cus-sec_SpcRSAEncrypt", "inData", "通关");

        assertThat(only("cus-sec_SpcRSADecrypt", "inData", cipher, "passwd", PIN))
                .isEqualTo("通关");
        assertThat(Desk.code(desk.call("cus-sec_SpcRSAEncrypt", "inData", "x".repeat(200))))
                .isEqualTo("Err:Tripact50101");
    }

    private boolean verifies(String text, String signature) {
        return desk.call("cus-sec_SpcVerifySignData", "inData", text, "signData", signature)
                .get("Result")
                .asBoolean();
    }

    private String only(String method, String... args) {
        return Desk.data(desk.call(method, args)).get(0);
    }
}
