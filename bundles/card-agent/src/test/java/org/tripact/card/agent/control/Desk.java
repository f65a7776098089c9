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
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.card.agent.reader.CardBox;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.kernel.CardNumber;

/** A control with a reader before it, a caller in front of it, and a clock that can be moved. */
final class Desk {

    static final int MAX_MESSAGE = 1024 * 1024;

    final SoftwareReader reader;
    private final CardReader seen;
    final CardBox box;
    private final ObjectMapper json = new ObjectMapper();
    private final ControlRules rules;
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    final ConsentDesk consent = new ConsentDesk(Duration.ofSeconds(20));
    private CardControl control;

    Desk(Path folder) {
        this(folder, false);
    }

    Desk(Path folder, boolean digestSigningByPages) {
        this(folder, new ControlRules(Duration.ofSeconds(60), digestSigningByPages, false, MAX_MESSAGE));
    }

    Desk(Path folder, ControlRules rules) {
        box = CardBox.in(folder);
        reader = new SoftwareReader(folder, 5);
        seen = new CardReader(List.of(reader));
        this.rules = rules;
        control = new CardControl(seen, rules, consent, Clock.fixed(now, ZoneOffset.UTC));
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
        control = new CardControl(seen, rules, consent, Clock.fixed(now, ZoneOffset.UTC));
    }

    JsonNode call(Caller caller, String method, String... args) {
        return send(caller, request(method, args)).get("_args");
    }

    String request(String method, String... args) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            named.put(args[i], args[i + 1]);
        }
        return write(Map.of("_id", 7, "_method", method, "args", named));
    }

    JsonNode call(String method, String... args) {
        return call(program(), method, args);
    }

    /** The one answer to a frame. */
    JsonNode send(Caller caller, String frame) {
        List<JsonNode> answers = answers(caller, frame);
        if (answers.size() != 1) {
            throw new AssertionError("not one answer: " + answers);
        }
        return answers.get(0);
    }

    /** What is answered at once; what needs a person's consent comes into the list later. */
    List<JsonNode> answers(Caller caller, String frame) {
        List<JsonNode> answers = new CopyOnWriteArrayList<>();
        control.take(caller, frame, answer -> answers.add(read(answer)));
        return answers;
    }

    void tidy(Caller caller) {
        control.tidy(caller);
    }

    void leave(Caller caller) {
        control.leave(caller);
    }

    private JsonNode read(String frame) {
        try {
            return json.readTree(frame);
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
