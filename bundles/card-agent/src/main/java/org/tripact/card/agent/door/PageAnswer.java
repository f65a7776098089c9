package org.tripact.card.agent.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the reader page's server answers. */
record PageAnswer(int status, String type, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PageAnswer done() {
        return new PageAnswer(204, "", new byte[0]);
    }

    static PageAnswer json(Object value) {
        return json(200, value);
    }

    static PageAnswer refused(int status, String detail) {
        return json(status, Map.of("status", status, "detail", detail));
    }

    static PageAnswer file(String type, byte[] body) {
        return new PageAnswer(200, type + ";charset=utf-8", body);
    }

    private static PageAnswer json(int status, Object value) {
        try {
            String text = JSON.writeValueAsString(value);
            return new PageAnswer(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }
}
