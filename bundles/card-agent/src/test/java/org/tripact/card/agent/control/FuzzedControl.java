package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tripact.card.agent.reader.CardReader;

/** A control that holds whoever is before it to the form of its answers. */
final class FuzzedControl {

    static final int MAX_MESSAGE = 256 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final ConsentDesk consent = new ConsentDesk(Duration.ofSeconds(60));
    private final CardControl control = new CardControl(
            new CardReader(List.of(new WillingCard())),
            new ControlRules(Duration.ofSeconds(60), false, false, MAX_MESSAGE),
            consent,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));

    /** Each frame has one answer; the last block of a message has two. Never more, never none, never a fault of ours. */
    List<JsonNode> take(Caller caller, String frame) {
        List<JsonNode> answers = new ArrayList<>();
        control.take(caller, frame, answer -> answers.add(read(answer)));
        assertThat(answers).hasSizeBetween(1, frame.startsWith(BlockHeader.MARK) ? 2 : 1);
        answers.forEach(FuzzedControl::check);
        assertThat(caller.blocks().held()).isLessThanOrEqualTo(MAX_MESSAGE);
        return answers;
    }

    private static void check(JsonNode answer) {
        assertThat(answer.get("_status").textValue()).isEqualTo("00");
        assertThat(answer.get("_method").isTextual()).isTrue();
        assertThat(answer.get("_args").get("Result").isBoolean()).isTrue();
        assertThat(answer.get("_args").get("Data").isArray()).isTrue();
        assertThat(answer.get("_args").get("Error").toString()).doesNotContain(ControlError.FAULT.code() + "\"");
        if (!answer.get("_method").textValue().equals("_nextBlock")) {
            assertThat(answer.get("_id").isInt()).isTrue();
        }
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer, e);
        }
    }
}
