package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.agent.reader.CardBox;

class ReaderPageTest {

    @TempDir
    Path data;

    private RunningAgent agent;
    private PageClient page;

    @BeforeEach
    void start() {
        agent = new RunningAgent(data.resolve("cards"));
        page = new PageClient(agent.readerPort());
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    void shouldListTheCards_whichMayComeLater() throws Exception {
        assertThat(cards()).isEmpty();

        fill();
        page.insert(OPERATOR.value());

        assertThat(cards()).hasSize(2);
        assertThat(cards().get(0).toString())
                .isEqualTo("{\"number\":\"5000000000001\",\"scenario\":\"legal-person\","
                        + "\"labelZh\":\"示例卡\",\"labelEn\":\"Sample card\",\"kind\":\"LEGAL_PERSON\",\"holder\":\"张三\","
                        + "\"enterprise\":\"上海示例进出口有限公司\",\"validUntil\":\"2036-01-01T00:00:00Z\","
                        + "\"pinTriesLeft\":5,\"inserted\":false}");
        assertThat(cards().get(1).get("inserted").asBoolean()).isTrue();
    }

    @Test
    void shouldInsertAndRemove() throws Exception {
        fill();

        assertThat(page.insert(LEGAL_PERSON.value()).statusCode()).isEqualTo(204);
        assertThat(page.insert(OPERATOR.value()).statusCode()).isEqualTo(204);
        assertThat(cards()).extracting(card -> card.get("inserted").asBoolean()).containsExactly(false, true);

        assertThat(page.remove().statusCode()).isEqualTo(204);
        assertThat(page.remove().statusCode()).isEqualTo(204);
        assertThat(cards()).extracting(card -> card.get("inserted").asBoolean()).containsExactly(false, false);
    }

    @Test
    void shouldUnlockACard_thatIsLocked() throws Exception {
        fill();
        page.insert(LEGAL_PERSON.value());
        try (ControlClient client = agent.connect().greeted()) {
            for (int i = 0; i < 5; i++) {
                client.call("cus-sec_SpcVerifyPIN", "passwd", "00000000");
            }
            assertThat(cards().get(0).get("pinTriesLeft").asInt()).isZero();

            assertThat(page.send("POST", "/api/cards/" + LEGAL_PERSON + "/unlock", "")
                            .statusCode())
                    .isEqualTo(204);

            assertThat(cards().get(0).get("pinTriesLeft").asInt()).isEqualTo(5);
            assertThat(client.call("cus-sec_SpcVerifyPIN", "passwd", CardBox.PIN)
                            .get("Result")
                            .asBoolean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999", "..", "x", ""})
    void shouldSay404_whenTheCardIsUnknown(String number) throws Exception {
        fill();

        assertThat(page.insert(number).statusCode()).isEqualTo(404);
        assertThat(page.send("POST", "/api/cards/x" + number + "/unlock", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"card\":5}", "{\"card\":null}", "null"})
    void shouldSay400_whenTheBodyIsUnreadable(String body) throws Exception {
        assertThat(page.send("PUT", "/api/reader", body).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldSay413_whenTheBodyIsTooLarge() throws Exception {
        assertThat(page.send("PUT", "/api/reader", " ".repeat(5000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldSay404And405_whereNothingIs() throws Exception {
        assertThat(page.send("GET", "/elsewhere", "").statusCode()).isEqualTo(404);
        assertThat(page.send("POST", "/api/reader", "").statusCode()).isEqualTo(405);
        assertThat(page.send("DELETE", "/api/cards", "").statusCode()).isEqualTo(405);
        assertThat(page.send("POST", "/", "").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "http://127.0.0.1:8181", "http://localhost"})
    void shouldRefuse_whenAnotherPageAsks(String origin) throws Exception {
        fill();

        assertThat(page.send("PUT", "/api/reader", "{\"card\":\"5000000000001\"}", "Origin", origin)
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.send("GET", "/api/cards", "", "Origin", origin).statusCode())
                .isEqualTo(403);
        assertThat(cards().get(0).get("inserted").asBoolean()).isFalse();
    }

    @Test
    void shouldServe_whenItsOwnPageAsks() throws Exception {
        for (String name : new String[] {"127.0.0.1", "localhost"}) {
            String origin = "http://" + name + ":" + agent.readerPort();
            assertThat(page.send("DELETE", "/api/reader", "", "Origin", origin).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void shouldRefuse_whenTheHostIsForeign() {
        int port = agent.readerPort();

        assertThat(RawHttp.status(port, "GET /api/cards HTTP/1.1", "Host: rebound.example:" + port))
                .isEqualTo(403);
        assertThat(RawHttp.status(port, "GET /api/cards HTTP/1.1", "Host: 127.0.0.1"))
                .isEqualTo(403);
        assertThat(RawHttp.status(port, "GET /api/cards HTTP/1.0")).isEqualTo(403);
        assertThat(RawHttp.status(port, "GET /api/cards HTTP/1.1", "Host: localhost:" + port))
                .isEqualTo(200);
    }

    @Test
    void shouldServeAPage_thatNeedsNothingFromElsewhereAndNothingInline() throws Exception {
        HttpResponse<String> html = page.send("GET", "/", "");

        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(html.body()).contains("演示", "读卡器").doesNotContain("style=", "onclick=", "//");
        assertThat(Pattern.compile("<script(?! src=\"/(?:words|reader).js\")")
                        .matcher(html.body())
                        .find())
                .isFalse();
        assertThat(page.send("GET", "/reader.js", "").headers().firstValue("Content-Type"))
                .contains("text/javascript;charset=utf-8");
        assertThat(page.send("GET", "/reader.css", "").statusCode()).isEqualTo(200);
    }

    private void fill() {
        CardBox.in(data.resolve("cards"));
    }

    private JsonNode cards() throws Exception {
        return new ObjectMapper().readTree(page.send("GET", "/api/cards", "").body());
    }
}
