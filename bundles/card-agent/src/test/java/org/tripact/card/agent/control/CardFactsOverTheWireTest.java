package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.agent.reader.CardBox;

class CardFactsOverTheWireTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void insert() {
        desk = new Desk(folder).with(LEGAL_PERSON);
    }

    @Test
    void shouldTellTheCard_withoutAPin() {
        String certificateNumber = desk.box.certificate(LEGAL_PERSON).certificateNumber();

        assertThat(only("SpcGetCardID")).isEqualTo("03-5000000000001");
        assertThat(only("SpcGetCertNo")).isEqualTo(certificateNumber).matches("[0-9a-f]{16}");
        assertThat(only("SpcGetUName")).isEqualTo(CardBox.HOLDER);
        assertThat(only("SpcGetEntID")).isEqualTo(CardBox.ORGANISATION_CODE);
        assertThat(only("SpcGetEntName")).isEqualTo(CardBox.ENTERPRISE);
        assertThat(only("SpcGetEntMode")).isEmpty();
        assertThat(only("SpcGetCardUserInfo"))
                .isEqualTo(certificateNumber + "||张三||||||||03-5000000000001||上海示例进出口有限公司||||123456788");
    }

    @Test
    void shouldTellTheCertificates_asOneLineOfDer() throws IOException {
        assertThat(Base64.getDecoder().decode(only("SpcGetSignCertAsPEM")))
                .isEqualTo(Files.readAllBytes(desk.box.card(LEGAL_PERSON).resolve("sign.cer")));
        assertThat(Base64.getDecoder().decode(only("SpcGetEnvCertAsPEM")))
                .isEqualTo(Files.readAllBytes(desk.box.card(LEGAL_PERSON).resolve("envelope.cer")));
    }

    @Test
    void shouldTellTheValidTime_inBeijingTime() {
        String other = desk.with(OPERATOR)
                .call("cus-sec_SpcGetSignCertAsPEM")
                .get("Data")
                .get(0)
                .asText();

        for (JsonNode answer : new JsonNode[] {
            desk.call("cus-sec_SpcGetValidTimeFromCert"),
            desk.call("cus-sec_SpcGetValidTimeFromCert", "cert", other),
            desk.call("security_SpcGetValidTimeFromCert", "certByteArray", other),
            desk.call("security_getValidTimeAll")
        }) {
            JsonNode times = answer.get("Data").get(0);
            assertThat(times.get("szStartTime").asText()).isEqualTo("20260101080000");
            assertThat(times.get("szEndTime").asText()).isEqualTo("20360101080000");
        }
    }

    @Test
    void shouldSayWhichArgument_whenACertificateIsNone() {
        JsonNode answer = desk.call("cus-sec_SpcGetValidTimeFromCert", "cert", "bm9uZQ==");

        assertThat(Desk.code(answer)).isEqualTo("Err:Custom167772166");
        assertThat(answer.get("Error").get(0).asText()).contains("cert");
    }

    @Test
    void shouldTellUserAndPinApart_whenTheCardMakersMethodIsCalled() {
        JsonNode right = desk.call("ra_VerifyPinAndGetCardUserInfo", "readertype", "0", "userpin", CardBox.PIN);
        assertThat(right.get("Data").get(0).asText().split("\\|\\|", -1))
                .hasSize(13)
                .endsWith("20360101080000");
        assertThat(right.get("Data").get(1).get("VerifyPINSuccess").asBoolean()).isTrue();
        assertThat(right.get("Data").get(1).get("Error")).isEmpty();

        JsonNode wrong = desk.call("ra_VerifyPinAndGetCardUserInfo", "userpin", "00000000");
        assertThat(wrong.get("Result").asBoolean()).isTrue();
        assertThat(wrong.get("Data").get(1).get("VerifyPINSuccess").asBoolean()).isFalse();
        assertThat(wrong.get("Data").get(1).get("Error").get(1).asText()).isEqualTo("Err:Custom167772196");
    }

    @Test
    void shouldCheckThePin_whenTheUserInfoIsAskedWithOne() {
        assertThat(Desk.data(desk.call("security_getGetCardUserInfoAll"))).hasSize(1);
        assertThat(Desk.data(desk.call("security_getGetCardUserInfoAll", "userpin", CardBox.PIN)))
                .hasSize(1);
        assertThat(Desk.code(desk.call("security_getGetCardUserInfoAll", "userpin", "00000000")))
                .isEqualTo("Err:Custom167772196");
        assertThat(Desk.data(desk.call("ra_Is903Reader"))).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cus-sec_SpcInitEnvEx", "cus-sec_SpcGetCardID", "security_SpcGetSignCertAsPEM"})
    void shouldSayThatTheCardIsMissing_whenNoneIsInserted(String method) {
        desk.reader.remove();

        assertThat(Desk.code(desk.call(method))).isEqualTo("Err:Custom51590");
    }

    @Test
    void shouldSayThatTheReaderIsMissing_whenThereIsNoFolder() throws IOException {
        Files.move(folder, folder.resolveSibling("elsewhere"));

        assertThat(Desk.code(desk.call("cus-sec_SpcInitEnvEx"))).isEqualTo("Err:Custom50200");

        Files.move(folder.resolveSibling("elsewhere"), folder);
    }

    @Test
    void shouldTellAFault_whenACardIsDamaged() throws IOException {
        Files.write(desk.box.card(LEGAL_PERSON).resolve("sign.cer"), new byte[] {1, 2, 3});

        assertThat(Desk.code(desk.call("cus-sec_SpcGetCertNo"))).isEqualTo("Err:Tripact50000");
    }

    private String only(String function) {
        assertThat(Desk.data(desk.call("security_" + function))).isEqualTo(Desk.data(desk.call("cus-sec_" + function)));
        return Desk.data(desk.call("cus-sec_" + function)).get(0);
    }
}
