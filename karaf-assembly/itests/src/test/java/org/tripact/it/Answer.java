package org.tripact.it;

import com.fasterxml.jackson.databind.JsonNode;

/** What the REST face answered: status and body, as they came. */
record Answer(int status, JsonNode body) {

    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("status " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    Answer expect(int expected, String code) {
        expect(expected);
        if (!code.equals(text("code"))) {
            throw new AssertionError("code " + text("code") + " instead of " + code);
        }
        return this;
    }

    String text(String field) {
        return body.path(field).asText();
    }
}
