package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds an answer against the OpenAPI document: status, media type, body. */
final class Contract {

    static final JsonNode DOCUMENT =
            Tried.get(() -> new ObjectMapper().readTree(OpenApiResource.class.getResourceAsStream("openapi.json")));

    /** What any address may answer that the document does not know in this way. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(404, 405);

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("https://tripact.test/openapi.json", DOCUMENT.toString())));

    private Contract() {}

    static void check(String method, String path, Answer answer) {
        if (method.equals("OPTIONS")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode()) {
            assertThat(OF_NO_OPERATION).contains(answer.status());
            valid("/components/schemas/Problem", answer);
            return;
        }
        String at = "/paths/" + escaped(template(path)) + "/" + method.toLowerCase() + "/responses/" + answer.status();
        JsonNode response = DOCUMENT.at(at);
        assertThat(response.isMissingNode())
                .as(
                        "%s %s answers %s, which the document does not know: %s",
                        method, path, answer.status(), answer.text())
                .isFalse();
        if (response.has("$ref")) {
            at = response.get("$ref").asText().substring(1);
        }
        body(at, answer);
    }

    /** Whether JSON is as a schema of the document says. */
    static void valid(String pointer, String json) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of("https://tripact.test/openapi.json#" + pointer));
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(json)
                .isEmpty();
    }

    private static void body(String at, Answer answer) {
        JsonNode content = DOCUMENT.at(at + "/content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.contentType().split(";")[0];
        assertThat(content.has(type)).as("%s in %s", type, at).isTrue();
        valid(at + "/content/" + escaped(type) + "/schema", answer);
    }

    private static void valid(String pointer, Answer answer) {
        valid(pointer, answer.text());
    }

    private static JsonNode operation(String method, String path) {
        return DOCUMENT.at("/paths/" + escaped(template(path)) + "/" + method.toLowerCase());
    }

    private static String template(String path) {
        String plain = path.replaceAll("[?].*", "");
        return DOCUMENT.get("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(template -> matcher(template).matcher(plain).matches())
                .collect(Collectors.joining());
    }

    private static Pattern matcher(String template) {
        return Pattern.compile(template.replace(".", "[.]").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private static String escaped(String pointerPart) {
        return pointerPart.replace("~", "~0").replace("/", "~1");
    }
}
