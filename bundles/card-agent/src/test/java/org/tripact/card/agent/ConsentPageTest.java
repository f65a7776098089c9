package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.agent.reader.CardBox;
import org.tripact.card.agent.reader.SoftwareReader;

class ConsentPageTest {

    private static final String CONSOLE = "http://127.0.0.1:8181";

    @TempDir
    Path folder;

    private RunningAgent agent;
    private PageClient page;
    private String own;

    @BeforeEach
    void start() {
        CardBox.in(folder);
        new SoftwareReader(folder, 5).insert(LEGAL_PERSON);
        agent = new RunningAgent(RunningAgent.askingFirst(folder));
        page = new PageClient(agent.readerPort());
        own = "http://localhost:" + agent.readerPort();
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    void shouldSignALogInChallenge_whenThePersonAgreesOnThePage() throws Exception {
        try (ControlClient client = agent.connect(CONSOLE).greeted()) {
            assertThat(page.send("GET", "/api/consent", "").statusCode()).isEqualTo(204);
            ask(client);

            JsonNode question = question();
            assertThat(question.get("origin").asText()).isEqualTo(CONSOLE);
            assertThat(question.get("kind").asText()).isEqualTo("TEXT");
            assertThat(question.get("text").asText()).isEqualTo("log-in");
            assertThat(client.call("cus-sec_SpcGetCardID").get("Result").asBoolean())
                    .isTrue();

            assertThat(decide(question, "agreement", own)).isEqualTo(204);
            assertThat(client.next().get("_args").get("Result").asBoolean()).isTrue();
            assertThat(decide(question, "agreement", own)).isEqualTo(404);
            assertThat(page.send("GET", "/api/consent", "").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void shouldSayThatThePersonRefused() throws Exception {
        try (ControlClient client = agent.connect(CONSOLE).greeted()) {
            ask(client);

            assertThat(decide(question(), "refusal", own)).isEqualTo(204);

            assertThat(client.next().get("_args").get("Error").get(1).asText()).isEqualTo("Err:Tripact40303");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", CONSOLE, "http://evil.example", "http://localhost"})
    void shouldLetNoOtherPageDecide(String origin) throws Exception {
        try (ControlClient client = agent.connect(CONSOLE).greeted()) {
            ask(client);
            JsonNode question = question();

            assertThat(decide(question, "agreement", origin)).isEqualTo(403);

            assertThat(question().get("id")).isEqualTo(question.get("id"));
            assertThat(client.hasNothingToSay()).isTrue();
        }
    }

    @Test
    void shouldDecideNothing_whenTheQuestionIsNotNamed() throws Exception {
        try (ControlClient client = agent.connect(CONSOLE).greeted()) {
            ask(client);

            for (String id : new String[] {"0".repeat(64), "current", ""}) {
                assertThat(page.send("POST", "/api/consent/" + id + "/agreement", "", "Origin", own)
                                .statusCode())
                        .isEqualTo(404);
            }
            assertThat(page.send(
                                    "GET",
                                    "/api/consent/" + question().get("id").asText() + "/agreement",
                                    "",
                                    "Origin",
                                    own)
                            .statusCode())
                    .isEqualTo(405);
            assertThat(client.hasNothingToSay()).isTrue();
        }
    }

    @Test
    void shouldForgetTheQuestion_whenTheCallerHasGone() throws Exception {
        try (ControlClient client = agent.connect(CONSOLE).greeted()) {
            ask(client);
            question();
        }

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(page.send("GET", "/api/consent", "").statusCode())
                                .isEqualTo(204));
    }

    @Test
    void shouldServeAPage_withNothingInline() throws Exception {
        String html = page.send("GET", "/consent", "").body();

        assertThat(html).contains("签名确认", "同意签名", "拒绝").doesNotContain("style=", "onclick=", "//");
        assertThat(Pattern.compile("<script(?! src=\"/(?:words|consent).js\")")
                        .matcher(html)
                        .find())
                .isFalse();
        assertThat(page.send("GET", "/consent.js", "").headers().firstValue("Content-Type"))
                .contains("text/javascript;charset=utf-8");
        assertThat(page.send("GET", "/", "").body()).contains("href=\"/consent\"");
    }

    private static void ask(ControlClient client) {
        client.send("{\"_id\":1,\"_method\":\"cus-sec_SpcSignRandom\",\"args\":{\"random\":\"bG9nLWlu\",\"passwd\":\""
                + PIN + "\"}}");
    }

    private JsonNode question() throws Exception {
        Awaitility.await().until(() -> page.send("GET", "/api/consent", "").statusCode() == 200);
        return new ObjectMapper().readTree(page.send("GET", "/api/consent", "").body());
    }

    private int decide(JsonNode question, String decision, String origin) throws Exception {
        String path = "/api/consent/" + question.get("id").asText() + "/" + decision;
        return origin.isEmpty()
                ? page.send("POST", path, "").statusCode()
                : page.send("POST", path, "", "Origin", origin).statusCode();
    }
}
