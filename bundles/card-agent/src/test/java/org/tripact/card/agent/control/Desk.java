package org.tripact.card.agent.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.card.agent.reader.CardBox;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.kernel.CardNumber;

/** A control with a reader before it, a caller in front of it, and a clock that can be moved. */
final class Desk {

    final SoftwareReader reader;
    private final CardReader seen;
    final CardBox box;
    private final ObjectMapper json = new ObjectMapper();
    private final ControlRules rules;
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private CardControl control;

    Desk(Path folder) {
        this(folder, false);
    }

    Desk(Path folder, boolean digestSigningByPages) {
        box = CardBox.in(folder);
        reader = new SoftwareReader(folder, 5);
        seen = new CardReader(List.of(reader));
        rules = new ControlRules(Duration.ofSeconds(60), digestSigningByPages);
        control = new CardControl(seen, rules, Clock.fixed(now, ZoneOffset.UTC));
    }

    Desk with(CardNumber card) {
        reader.insert(card);
        return this;
    }

    static Caller program() {
        return new Caller(Optional.empty());
    }

    static Caller page(String origin) {
        return new Caller(Optional.of(origin));
    }

    /** A control at the same reader whose clock shows a later time. */
    void later(Duration time) {
        now = now.plus(time);
        control = new CardControl(seen, rules, Clock.fixed(now, ZoneOffset.UTC));
    }

    JsonNode call(Caller caller, String method, String... args) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            named.put(args[i], args[i + 1]);
        }
        return send(caller, write(Map.of("_id", 7, "_method", method, "args", named)))
                .get("_args");
    }

    JsonNode call(String method, String... args) {
        return call(program(), method, args);
    }

    JsonNode send(Caller caller, String frame) {
        try {
            return json.readTree(control.answer(caller, frame));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    static List<String> data(JsonNode answer) {
        if (!answer.get("Result").asBoolean()) {
            throw new AssertionError("refused: " + answer);
        }
        return texts(answer.get("Data"));
    }

    /** The code of a refusal, which must be one. */
    static String code(JsonNode answer) {
        if (answer.get("Result").asBoolean() || !answer.get("Data").isEmpty()) {
            throw new AssertionError("no refusal: " + answer);
        }
        return answer.get("Error").get(1).asText();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
