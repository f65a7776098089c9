package org.tripact.card.agent.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.OptionalInt;
import org.tripact.kernel.Outcome;

/** Reads requests as clients of the real control write them. */
final class RequestParser {

    private static final int MAX_DEPTH = 16;
    private static final String OBJECT_WANTED = "args";

    private final ObjectMapper json;

    RequestParser() {
        json = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    Request parse(String frame) {
        JsonNode node = read(frame);
        if (!node.isObject()) {
            return Request.broken(0, Request.NAMELESS, "JSON");
        }
        OptionalInt id = id(node.path("_id"));
        JsonNode method = node.path("_method");
        String name = method.isTextual() && !method.textValue().isBlank() ? method.textValue() : Request.NAMELESS;
        if (id.isEmpty()) {
            return Request.broken(0, name, "_id");
        }
        if (!method.isTextual() || method.textValue().isBlank()) {
            return Request.broken(id.getAsInt(), name, "_method");
        }
        return new Request(id.getAsInt(), name, arguments(node.path("args")));
    }

    /** A number or a numeric string of 32 bits; absent counts as 0. */
    private static OptionalInt id(JsonNode node) {
        if (node.isMissingNode()) {
            return OptionalInt.of(0);
        }
        if (!node.isTextual() && !node.isIntegralNumber()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(node.asText().strip()));
        } catch (NumberFormatException notThatKindOfNumber) {
            return OptionalInt.empty();
        }
    }

    /** Absent, null, an object, or a string that holds an object. */
    private Outcome<Arguments, Refusal> arguments(JsonNode node) {
        JsonNode args = node.isTextual() ? read(node.textValue()) : node;
        if (args.isMissingNode() || args.isNull()) {
            args = JsonNodeFactory.instance.objectNode();
        }
        return args.isObject()
                ? Outcome.accepted(new Arguments(args))
                : Outcome.refused(ControlError.REQUEST_UNREADABLE.refusal(OBJECT_WANTED));
    }

    /** The value in the text; missing where the text is blank, false where it is no JSON. */
    private JsonNode read(String text) {
        try {
            return text.isBlank() ? JsonNodeFactory.instance.missingNode() : json.readTree(text);
        } catch (JsonProcessingException broken) {
            return JsonNodeFactory.instance.booleanNode(false);
        }
    }
}
