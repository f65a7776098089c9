package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer is(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        return this;
    }

    /** A problem with this status and code. */
    Answer is(int expected, String code) {
        is(expected);
        assertThat(contentType()).startsWith("application/problem+json");
        assertThat(field("code")).isEqualTo(code);
        return this;
    }

    /** What the problem says to people. */
    String detail() {
        return field("detail");
    }

    List<String> fieldsInError() {
        return json().path("errors").findValuesAsText("field");
    }

    JsonNode json() {
        return Tried.get(() -> JSON.readTree(body));
    }

    String field(String pointer) {
        return json().at("/" + pointer.replace('.', '/')).asText();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String contentType() {
        return header("Content-Type");
    }

    List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }
}
