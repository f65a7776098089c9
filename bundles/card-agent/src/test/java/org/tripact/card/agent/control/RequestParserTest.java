package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_method\":\"ver\",\"_id\":12}",
                "{\"_method\":\"ver\",\"_id\":\"12\",\"args\":{}}",
                "{\"_method\":\"ver\",\"_id\":12,\"args\":null}",
                "{\"_method\":\"ver\",\"_id\":12,\"args\":\"\"}",
                "{\"_method\":\"ver\",\"_id\":12,\"args\":\"{}\"}"
            })
    void shouldAnswerTheNumberAndTheMethod_howeverTheyAreWritten(String frame) {
        JsonNode answer = desk.send(Desk.program(), frame);

        assertThat(answer.get("_id").isInt()).isTrue();
        assertThat(answer.get("_id").intValue()).isEqualTo(12);
        assertThat(answer.get("_method").textValue()).isEqualTo("ver");
        assertThat(answer.get("_status").textValue()).isEqualTo("00");
        assertThat(Desk.data(answer.get("_args"))).containsExactly(MethodTable.VERSION);
        assertThat(answer.get("_args").get("Error")).isEmpty();
    }

    @Test
    void shouldTakeArguments_whenTheyComeAsAString() {
        JsonNode answer = desk.send(
                Desk.program(),
                "{\"_method\":\"cus-sec_SpcEncodePEM\",\"_id\":1,\"args\":\"{\\\"inData\\\":\\\"中\\\"}\"}");

        assertThat(Desk.data(answer.get("_args"))).containsExactly("5Lit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "nonsense",
                "[]",
                "7",
                "null",
                "{\"_id\":1} {}",
                "{\"_id\":1,\"_id\":2,\"_method\":\"ver\"}",
                "{\"_id\":1}",
                "{\"_id\":1,\"_method\":5}",
                "{\"_id\":1,\"_method\":\" \"}"
            })
    void shouldAnswerAnErrorFrame_whenTheRequestIsUnreadable(String frame) {
        JsonNode answer = desk.send(Desk.program(), frame);

        assertThat(answer.get("_method").textValue()).isEqualTo("error");
        assertThat(answer.get("_status").textValue()).isEqualTo("00");
        assertThat(Desk.code(answer.get("_args"))).isEqualTo("Err:Tripact40000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"x\"", "true", "null", "{}", "99999999999", "\"\""})
    void shouldRefuseTheId_whenItIsNo32BitNumber(String id) {
        JsonNode answer = desk.send(Desk.program(), "{\"_method\":\"ver\",\"_id\":" + id + "}");

        assertThat(answer.get("_id").intValue()).isZero();
        assertThat(answer.get("_method").textValue()).isEqualTo("ver");
        assertThat(Desk.code(answer.get("_args"))).isEqualTo("Err:Tripact40000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"[]\"", "\"broken\"", "true"})
    void shouldRefuseArguments_whenTheyAreNoObject(String args) {
        JsonNode answer = desk.send(Desk.program(), "{\"_method\":\"ver\",\"_id\":3,\"args\":" + args + "}");

        assertThat(answer.get("_id").intValue()).isEqualTo(3);
        assertThat(Desk.code(answer.get("_args"))).isEqualTo("Err:Tripact40000");
    }

    @Test
    void shouldRefuse_whenTheRequestIsNestedWithoutEnd() {
        String frame = "{\"_id\":1,\"_method\":\"ver\",\"args\":" + "[".repeat(50_000);

        assertThat(Desk.code(desk.send(Desk.program(), frame).get("_args"))).isEqualTo("Err:Tripact40000");
    }

    @Test
    void shouldSayThatItIsTooLarge_whenARequestCountsMoreThan120KiB() {
        JsonNode answer = desk.send(Desk.program(), encoding("中".repeat(41_000)));

        assertThat(Desk.code(answer.get("_args"))).isEqualTo("Err:Tripact41300");
        assertThat(answer.get("_id").intValue()).isEqualTo(1);
        assertThat(answer.get("_method").textValue()).isEqualTo("cus-sec_SpcEncodePEM");
    }

    @Test
    void shouldAnswer_whenARequestIsJustBelow120KiB() {
        JsonNode answer = desk.send(Desk.program(), encoding("é".repeat(120_000)));

        assertThat(Desk.data(answer.get("_args"))).hasSize(1);
    }

    private static String encoding(String text) {
        return "{\"_id\":1,\"_method\":\"cus-sec_SpcEncodePEM\",\"args\":{\"inData\":\"" + text + "\"}}";
    }
}
