package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreements;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class FaultTest {

    private final World world = new World(Duration.ofSeconds(15), sessions -> sessions, FaultTest::brokenText);
    private final TestCard card = world.card(RegisteredCards.aLegalPerson());
    private final Browser browser = world.loggedIn(card);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldAskToComeBack_whenTheStoreIsAway() {
        Map<String, Object> proof = browser.proof(card);
        world.store.goAway();

        Answer away = browser.get("/agreements").is(503, "STORE_UNAVAILABLE");
        browser.post("/session", proof).is(503, "STORE_UNAVAILABLE");
        browser.get("/events").is(503, "STORE_UNAVAILABLE");
        world.store.comeBack();

        assertThat(away.header("Retry-After")).isEqualTo("5");
        browser.get("/agreements").is(200);
        browser.post("/session", proof).is(201);
    }

    @Test
    void shouldTellATraceAndNothingElse_whenSomethingBreaksInside() {
        Answer broken = browser.get("/agreement-text?version=broken").is(500, "INTERNAL");

        assertThat(broken.field("traceId")).matches("[0-9a-f]{32}");
        assertThat(broken.text()).doesNotContain("exploded").doesNotContain("Exception");
    }

    @Test
    void shouldSayNotFound_whenTheAddressIsUnknown() {
        browser.get("/nothing").is(404, "NOT_FOUND");
        browser.get("/services").is(404, "NOT_FOUND");
        browser.get("/../services").is(404, "NOT_FOUND");
        browser.get("").is(404, "NOT_FOUND");
        browser.post("/session/lock/more", Map.of()).is(404, "NOT_FOUND");
        browser.get("/admin").is(404, "NOT_FOUND");
    }

    @Test
    void shouldNameTheMethods_whenTheMethodIsWrong() {
        Answer refused =
                browser.send("PUT", "/session", BodyPublishers.ofString("{}")).is(405, "METHOD_NOT_ALLOWED");
        assertThat(refused.header("Allow")).contains("GET").contains("POST").contains("DELETE");
        browser.get("/card-challenges").is(405, "METHOD_NOT_ALLOWED");
        assertThat(browser.post("/events").is(405, "METHOD_NOT_ALLOWED").header("Allow"))
                .isEqualTo("GET");
        browser.send("TRACE", "/session", BodyPublishers.noBody()).is(405, "METHOD_NOT_ALLOWED");
        browser.send("PATCH", "/session", BodyPublishers.noBody()).is(405, "METHOD_NOT_ALLOWED");
        browser.send("BREW", "/agreements", BodyPublishers.noBody()).is(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void shouldNameTheMethodsAndLetNoOtherSiteIn_whenAskedForOptions() {
        Answer options =
                browser.with("Origin", "http://evil.test").send("OPTIONS", "/session", BodyPublishers.noBody());

        assertThat(options.is(200).header("Allow")).contains("GET", "POST", "DELETE");
        assertThat(options.headers().map().keySet()).noneMatch(name -> name.startsWith("Access-Control"));
    }

    @Test
    void shouldSayNotAcceptable_whenAnotherFormatIsWanted() {
        browser.with("Accept", "text/html").get("/session").is(406, "NOT_ACCEPTABLE");
        browser.with("Accept", "application/problem+json, application/json")
                .get("/session")
                .is(200);
    }

    @Test
    void shouldTellBrowsersToBeCareful_whateverTheAnswer() {
        for (String path : new String[] {"/session", "/openapi.json", "/nothing", "/agreements/x"}) {
            Answer answer = browser.get(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        }
    }

    @Test
    void shouldRead_whenTheQueryIsOddlyEncoded() {
        browser.get("/agreement-text?version=%E5%8D%8F").is(422, "VALIDATION");
        browser.get("/agreement-text?language=fr").is(422, "VALIDATION");
        browser.get("/agreement-text?version=1999-01").is(404, "TEXT_VERSION_UNKNOWN");
    }

    @Test
    void shouldGiveTheTextToEverybody() {
        Answer chinese = world.browser().get("/agreement-text").is(200);
        Answer english = world.browser()
                .get("/agreement-text?language=en&version=" + chinese.field("version"))
                .is(200);

        assertThat(chinese.field("language")).isEqualTo("zh-CN");
        assertThat(english.field("language")).isEqualTo("en");
        assertThat(english.field("digest")).isEqualTo(chinese.field("digest"));
        assertThat(english.field("body")).isNotEqualTo(chinese.field("body"));
    }

    private static Agreements brokenText(Agreements real) {
        return (Agreements) Proxy.newProxyInstance(
                FaultTest.class.getClassLoader(), new Class<?>[] {Agreements.class}, (proxy, method, args) -> {
                    if (method.getName().equals("text") && args[0].toString().contains("broken")) {
                        throw new IllegalStateException("exploded");
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
