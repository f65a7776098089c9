package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.agent.Blocks;

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

    @ParameterizedTest
    @MethodSource("org.tripact.card.agent.control.SigningMethodsOnTheWire#ofBytes")
    void shouldSignAStatement_onlyForThePageThatItNames(SigningMethodsOnTheWire method) {
        assertThat(Desk.code(sign(Desk.page(RELAY), STATEMENT, method))).isEqualTo(REFUSED);
        assertThat(sign(Desk.page(CONSOLE), STATEMENT, method).get("Result").asBoolean())
                .isTrue();
        assertThat(sign(Desk.program(), STATEMENT, method).get("Result").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.tripact.card.agent.control.SigningMethodsOnTheWire#ofBytes")
    void shouldSignAStatement_onlyForThePageThatItNames_alsoWhenItComesInBlocks(SigningMethodsOnTheWire method) {
        assertThat(Desk.code(signInBlocks(Desk.page(RELAY), method))).isEqualTo(REFUSED);
        assertThat(signInBlocks(Desk.page(CONSOLE), method).get("Result").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.tripact.card.agent.control.SigningMethodsOnTheWire#ofBytes")
    void shouldSignOtherTexts_forAnyPage(SigningMethodsOnTheWire method) {
        assertThat(sign(Desk.page(RELAY), "a random", method).get("Result").asBoolean())
                .isTrue();
    }

    /** A method that signs and is on neither list would pass by the rule unseen. */
    @Test
    void shouldKnowEveryMethod_thatSigns() {
        assertThat(PublishedMethods.names())
                .filteredOn(name -> name.contains("Sign") || name.contains("identify"))
                .filteredOn(name -> !SigningMethodsOnTheWire.all()
                        .anyMatch(method -> method.name().equals(name)))
                .filteredOn(name -> !name.contains("Verify") && !name.contains("GetSignCert"))
                .allSatisfy(name -> assertThat(Desk.code(desk.call(name))).isEqualTo("Err:Tripact50100"));
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
    @MethodSource("org.tripact.card.agent.control.SigningMethodsOnTheWire#ofDigests")
    void shouldNotSignADigestForAPage_becauseItMayBeThatOfAStatement(SigningMethodsOnTheWire method) {
        assertThat(Desk.code(sign(Desk.page(RELAY), STATEMENT, method))).isEqualTo("Err:Tripact40302");
        assertThat(Desk.code(signInBlocks(Desk.page(RELAY), method))).isEqualTo("Err:Tripact40302");
        assertThat(Desk.data(sign(Desk.program(), STATEMENT, method))).hasSize(2);
    }

    @Test
    void shouldSignADigestForAPage_whenTheSettingsSaySo(@TempDir Path other) {
        Desk lenient = new Desk(other, true).with(LEGAL_PERSON);

        assertThat(Desk.data(lenient.call(
                        Desk.page(CONSOLE), "cus-sec_SpcSignDataNoHash", "inData", "0".repeat(64), "passwd", PIN)))
                .hasSize(2);
    }

    private JsonNode sign(Caller caller, String text, SigningMethodsOnTheWire method) {
        return desk.send(caller, method.request(desk, text)).get("_args");
    }

    private JsonNode signInBlocks(Caller caller, SigningMethodsOnTheWire method) {
        Blocks blocks = Blocks.small(method.request(desk, STATEMENT), 1, 100);
        for (int i = 0; i < blocks.count() - 1; i++) {
            desk.send(caller, blocks.frame(i));
        }
        return desk.answers(caller, blocks.frame(blocks.count() - 1)).get(1).get("_args");
    }
}
