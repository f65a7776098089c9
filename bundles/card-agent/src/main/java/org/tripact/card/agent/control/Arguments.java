package org.tripact.card.agent.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import org.tripact.kernel.Outcome;

/** What a call brings along, by name. */
final class Arguments {

    private final JsonNode node;

    Arguments(JsonNode node) {
        this.node = node;
    }

    /** The text, where there is one that is not blank. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    Outcome<String, Refusal> required(String name) {
        return optional(name)
                .<Outcome<String, Refusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ControlError.ARGUMENT_MISSING.refusal(name)));
    }

    Outcome<byte[], Refusal> bytes(String name) {
        return required(name).flatMap(text -> decode(name, text));
    }

    /** The bytes in one line of base64 that the argument of this name carried. */
    static Outcome<byte[], Refusal> decode(String name, String base64) {
        try {
            return Outcome.accepted(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException notBase64) {
            return unreadable(name);
        }
    }

    static <T> Outcome<T, Refusal> unreadable(String name) {
        return Outcome.refused(ControlError.ARGUMENT_UNREADABLE.refusal(name));
    }
}
