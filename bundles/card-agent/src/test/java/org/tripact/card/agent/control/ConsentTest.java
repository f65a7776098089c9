package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.card.agent.Blocks;
import org.tripact.crypto.Sm2;

class ConsentTest {

    private static final String CONSOLE = "http://127.0.0.1:8181";
    private static final ControlRules RULES = new ControlRules(Duration.ofSeconds(60), true, true, Desk.MAX_MESSAGE);

    @TempDir
    Path folder;

    private final Caller console = Desk.page(CONSOLE);
    private Desk desk;

    @BeforeEach
    void insert() {
        desk = new Desk(folder, RULES).with(LEGAL_PERSON);
    }

    @AfterEach
    void close() {
        desk.consent.close();
    }

    @Test
    void shouldSign_onceThePersonAgrees() {
        List<JsonNode> answers = sign(console, "声明\u202e");
        assertThat(answers).isEmpty();
        Question question = desk.consent.current().orElseThrow();
        assertThat(question.origin()).contains(CONSOLE);
        assertThat(question.method()).isEqualTo("cus-sec_SpcSignDataAsPEM");
        assertThat(question.shown()).isEqualTo(new Shown(Shown.Kind.TEXT, "声明⟦U+202E⟧", 9));
        assertThat(question.secondsLeft()).isBetween(1, 20);

        assertThat(desk.consent.decide(question.id(), true)).isTrue();

        byte[] signature = Base64.getDecoder().decode(Desk.data(answer(answers)).get(0));
        assertThat(Sm2.verify(
                        desk.box.certificate(LEGAL_PERSON).publicKey(),
                        "声明\u202e".getBytes(StandardCharsets.UTF_8),
                        signature))
                .isTrue();
        assertThat(answers).hasSize(1);
        assertThat(desk.consent.current()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.tripact.card.agent.control.SigningMethodsOnTheWire#all")
    void shouldAsk_whateverMethodSigns(SigningMethodsOnTheWire method) {
        List<JsonNode> answers = desk.answers(console, method.request(desk, "text"));

        assertThat(answers).isEmpty();
        Question question = desk.consent.current().orElseThrow();
        assertThat(question.method()).isEqualTo(method.name());
        desk.consent.decide(question.id(), false);
        assertThat(Desk.code(answer(answers))).isEqualTo("Err:Tripact40303");
    }

    @Test
    void shouldShowAsHex_whatIsNoText() {
        sign("cus-sec_SpcSignPemDataAsPem", Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, 0, 16}));
        assertThat(shown()).isEqualTo(new Shown(Shown.Kind.BYTES, "ff0010", 3));
        desk.consent.decide(desk.consent.current().orElseThrow().id(), false);

        sign("cus-sec_SpcSignDataNoHash", "ab".repeat(32));
        assertThat(shown()).isEqualTo(new Shown(Shown.Kind.DIGEST, "ab".repeat(32), 32));
    }

    @Test
    void shouldTryNoPin_beforeThePersonAgrees() {
        List<JsonNode> answers =
                desk.answers(console, desk.request("cus-sec_SpcSignDataAsPEM", "inData", "x", "passwd", "00000000"));
        assertThat(triesLeft()).isEqualTo(5);

        desk.consent.decide(desk.consent.current().orElseThrow().id(), true);

        assertThat(Desk.code(answer(answers))).isEqualTo("Err:Custom167772196");
        assertThat(triesLeft()).isEqualTo(4);
    }

    @Test
    void shouldAskNobody_whenTheCallIsRefusedAnyway() {
        assertThat(Desk.code(answer(sign(Desk.page("http://127.0.0.1:1"), "通关无纸化协议声明\n来源 origin: " + CONSOLE))))
                .isEqualTo("Err:Tripact40301");
        desk.reader.remove();
        assertThat(Desk.code(answer(sign(console, "x")))).isEqualTo("Err:Custom51590");

        assertThat(desk.consent.current()).isEmpty();
    }

    @Test
    void shouldAskOneThingAtATime_inOrder() {
        List<JsonNode> first = sign(console, "first");
        List<JsonNode> second = sign(Desk.program(), "second");
        Question question = desk.consent.current().orElseThrow();
        assertThat(question.shown().text()).isEqualTo("first");
        assertThat(question.waiting()).isEqualTo(1);

        desk.consent.decide(question.id(), true);
        assertThat(desk.consent.decide(question.id(), true)).isFalse();
        Question next = desk.consent.current().orElseThrow();

        assertThat(next.shown().text()).isEqualTo("second");
        assertThat(next.origin()).isEmpty();
        desk.consent.decide(next.id(), false);
        assertThat(Desk.data(answer(first))).hasSize(2);
        assertThat(Desk.code(answer(second))).isEqualTo("Err:Tripact40303");
    }

    @Test
    void shouldServeOtherCalls_whileThePersonReads() {
        sign(console, "x");

        assertThat(Desk.data(desk.call(console, "cus-sec_SpcGetCardID"))).containsExactly("03-" + LEGAL_PERSON);
        assertThat(Desk.data(desk.call("ver"))).hasSize(1);
    }

    @Test
    void shouldRefuse_whenThePersonStaysSilent() {
        try (ConsentDesk hasty = new ConsentDesk(Duration.ofMillis(50))) {
            List<Refusal> refusals = new ArrayList<>();
            hasty.ask(console, "cus-sec_SpcSignRandom", ToSign.bytes(new byte[1]), refused -> {
                synchronized (refusals) {
                    refused.ifPresent(refusals::add);
                }
            });

            Awaitility.await().untilAsserted(() -> {
                synchronized (refusals) {
                    assertThat(refusals).extracting(Refusal::error).containsExactly(ControlError.CONSENT_TIMED_OUT);
                }
            });
            assertThat(hasty.current()).isEmpty();
        }
    }

    @Test
    void shouldRefuseOneMore_whenTooMuchWaits() {
        for (int i = 0; i < ConsentDesk.MAX_WAITING_OF_ONE; i++) {
            assertThat(sign(console, "x")).isEmpty();
        }
        assertThat(Desk.code(answer(sign(console, "x")))).isEqualTo("Err:Tripact42900");

        for (int i = ConsentDesk.MAX_WAITING_OF_ONE; i < ConsentDesk.MAX_WAITING; i++) {
            assertThat(sign(Desk.program(), "x")).isEmpty();
        }
        assertThat(Desk.code(answer(sign(Desk.program(), "x")))).isEqualTo("Err:Tripact42900");
    }

    @Test
    void shouldNotAskOnBehalfOfACaller_whoHasGone() {
        List<JsonNode> answers = sign(console, "x");

        desk.leave(console);

        assertThat(desk.consent.current()).isEmpty();
        assertThat(answers).isEmpty();
    }

    @Test
    void shouldShowTheWholeText_thatCameInBlocks() {
        String text = "签".repeat(100_000);
        Blocks blocks = Blocks.of(desk.request("cus-sec_SpcSignDataAsPEM", "inData", text, "passwd", PIN), 1);
        for (int i = 0; i < blocks.count(); i++) {
            desk.answers(console, blocks.frame(i));
        }

        assertThat(shown()).isEqualTo(new Shown(Shown.Kind.TEXT, text, 300_000));
    }

    private Shown shown() {
        return desk.consent.current().orElseThrow().shown();
    }

    private int triesLeft() {
        return desk.reader.card().fold(card -> card.pinTriesLeft().orElse(-1), refusal -> -1);
    }

    private void sign(String method, String inData) {
        desk.answers(console, desk.request(method, "inData", inData, "passwd", PIN));
    }

    private List<JsonNode> sign(Caller caller, String text) {
        return desk.answers(caller, desk.request("cus-sec_SpcSignDataAsPEM", "inData", text, "passwd", PIN));
    }

    private static JsonNode answer(List<JsonNode> answers) {
        Awaitility.await().until(() -> !answers.isEmpty());
        return answers.get(0).get("_args");
    }
}
