package org.tripact.card.agent.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardEvent;

/** Writes what the control says. */
final class Frames {

    /** What card numbers begin with on this wire, and nowhere else. */
    static final String CARD_PREFIX = "03-";

    private static final String EVENT = "tripact_CardEvent";
    private static final String NEXT_BLOCK = "_nextBlock";
    private final ObjectMapper json = new ObjectMapper();

    String hello() {
        return write(head(0, "open"));
    }

    String event(CardEvent event) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("event", event.kind().name().toLowerCase(Locale.ROOT));
        data.put("card", CARD_PREFIX + event.card().value());
        return answer(0, EVENT, Outcome.accepted(List.of(data)));
    }

    String answer(int id, String method, Outcome<List<Object>, Refusal> outcome) {
        Map<String, Object> frame = head(id, method);
        frame.put("_args", outcome.fold(Frames::success, Frames::failure));
        return write(frame);
    }

    /** What a block is answered with. It has no number: a block is no call. */
    String nextBlock(BlockAnswer answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("guid", answer.group());
        data.put("next", answer.next());
        data.put("finish", answer.finish());
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("_method", NEXT_BLOCK);
        frame.put("_status", "00");
        frame.put(
                "_args",
                result(
                        answer.refusal().isEmpty(),
                        List.of(data),
                        answer.refusal().map(Frames::error).orElse(List.of())));
        return write(frame);
    }

    private static Map<String, Object> head(int id, String method) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("_id", id);
        frame.put("_method", method);
        frame.put("_status", "00");
        return frame;
    }

    private static Map<String, Object> success(List<Object> data) {
        return result(true, data, List.of());
    }

    private static Map<String, Object> failure(Refusal refusal) {
        return result(false, List.of(), error(refusal));
    }

    static List<String> error(Refusal refusal) {
        return List.of(refusal.text(), refusal.error().code());
    }

    private static Map<String, Object> result(boolean good, List<?> data, List<String> error) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("Result", good);
        result.put("Data", data);
        result.put("Error", error);
        return result;
    }

    private String write(Map<String, Object> frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }
}
