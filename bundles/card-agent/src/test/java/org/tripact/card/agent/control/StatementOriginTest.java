package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.Sm2;

class StatementOriginTest {

    private static final String CONSOLE = "http://127.0.0.1:8181";
    private static final String RELAY = "http://localhost:9999";
    private static final String REFUSED = "Err:Tripact40301";
    private static final String STATEMENT = String.join(
            "\n",
            "通关无纸化协议声明 (tripact statement v1)",
            "用途 purpose: LOGIN",
            "来源 origin: " + CONSOLE,
            "挑战 challenge: " + "ab".repeat(32));

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void insert() {
        desk = new Desk(folder).with(LEGAL_PERSON);
    }

    /** Each method that signs bytes: its name, its argument, and whether that is base64. */
    static Stream<List<String>> signingMethods() {
        return Stream.of(
                List.of("cus-sec_SpcSignDataAsPEM", "inData", "text"),
                List.of("security_SpcSignDataAsPEM", "inData", "text"),
                List.of("cus-sec_SpcSignPemDataAsPem", "inData", "base64"),
                List.of("security_SpcSignPemDataAsPem", "inData", "base64"),
                List.of("cus-sec_SpcSignRandom", "random", "base64"),
                List.of("security_SpcSignRandom", "random", "base64"),
                List.of("ra_identifyFirstStep", "strInputDecodePEM", "base64"));
    }

    @ParameterizedTest
    @MethodSource("signingMethods")
    void shouldSignAStatement_onlyForThePageThatItNames(List<String> method) {
        assertThat(Desk.code(sign(Desk.page(RELAY), STATEMENT, method))).isEqualTo(REFUSED);
        assertThat(sign(Desk.page(CONSOLE), STATEMENT, method).get("Result").asBoolean())
                .isTrue();
        assertThat(sign(Desk.program(), STATEMENT, method).get("Result").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("signingMethods")
    void shouldSignOtherTexts_forAnyPage(List<String> method) {
        assertThat(sign(Desk.page(RELAY), "a random", method).get("Result").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通关无纸化协议声明",
                "通关无纸化协议声明 (tripact statement v1)\n来源 origin:",
                "通关无纸化协议声明\n来源 origin: http://127.0.0.1:8181/",
                "通关无纸化协议声明\n来源 origin: HTTP://127.0.0.1:8181",
                "通关无纸化协议声明\n来源 origin: http://127.0.0.1:81810",
                "通关无纸化协议声明\n来源 origin: http://localhost:9999\n来源 origin: http://127.0.0.1:8181",
                "通关无纸化协议声明\n 来源 origin: http://127.0.0.1:8181"
            })
    void shouldRefuseAStatement_whenItNamesNotExactlyThisPage(String statement) {
        JsonNode answer = desk.call(Desk.page(CONSOLE), "cus-sec_SpcSignDataAsPEM", "inData", statement, "passwd", PIN);

        assertThat(Desk.code(answer)).isEqualTo(REFUSED);
    }

    @Test
    void shouldCostNoTry_whenAStatementIsRefused() {
        desk.call(Desk.page(RELAY), "cus-sec_SpcSignDataAsPEM", "inData", STATEMENT, "passwd", "00000000");

        int left = desk.reader.cards().get(0).pinTriesLeft().orElseThrow();
        assertThat(left).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cus-sec_SpcSignDataNoHash",
                "cus-sec_SpcSignDataNoHashAsPEM",
                "security_SpcSignDataNoHash",
                "security_SpcSignDataNoHashAsPEM"
            })
    void shouldNotSignADigestForAPage_becauseItMayBeThatOfAStatement(String method) {
        byte[] digest =
                Sm2.digest(desk.box.certificate(LEGAL_PERSON).publicKey(), STATEMENT.getBytes(StandardCharsets.UTF_8));
        String base64 = Base64.getEncoder().encodeToString(digest);

        assertThat(Desk.code(desk.call(Desk.page(RELAY), method, "inData", base64, "passwd", PIN)))
                .isEqualTo("Err:Tripact40302");
        assertThat(Desk.data(desk.call(Desk.program(), method, "inData", base64, "passwd", PIN)))
                .hasSize(2);
    }

    @Test
    void shouldSignADigestForAPage_whenTheSettingsSaySo(@TempDir Path other) {
        Desk lenient = new Desk(other, true).with(LEGAL_PERSON);

        assertThat(Desk.data(lenient.call(
                        Desk.page(CONSOLE), "cus-sec_SpcSignDataNoHash", "inData", "0".repeat(64), "passwd", PIN)))
                .hasSize(2);
    }

    private JsonNode sign(Caller caller, String text, List<String> method) {
        String data = method.get(2).equals("base64")
                ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : text;
        return desk.call(caller, method.get(0), method.get(1), data, "passwd", PIN);
    }
}
