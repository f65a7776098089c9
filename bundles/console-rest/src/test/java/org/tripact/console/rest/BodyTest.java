package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class BodyTest {

    private final World world = new World();
    private final TestCard card = world.card(RegisteredCards.aLegalPerson());
    private final Browser browser = world.loggedIn(card);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "42",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "{}}",
                "{} {}",
                "{\"a\":1,\"a\":1}",
                "{\"certificate\":\"A\",\"certificate\":\"B\"}",
                "{'a':1}",
                "{\"a\":\"\u0001\"}",
                "<xml/>"
            })
    void shouldRefuse_whenTheBodyIsNotOneJsonObject(String body) {
        browser.send("POST", "/statements", BodyPublishers.ofString(body)).is(400, "BODY_UNREADABLE");
        browser.send("POST", "/session", BodyPublishers.ofString(body)).is(400, "BODY_UNREADABLE");
    }

    @Test
    void shouldRefuse_whenTheBodyIsNotUtf8() {
        byte[] latin = "{\"action\":\"señal\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"action\":\"SIGN\"}".getBytes(StandardCharsets.UTF_16LE);

        browser.send("POST", "/statements", BodyPublishers.ofByteArray(latin)).is(400, "BODY_UNREADABLE");
        browser.send("POST", "/statements", BodyPublishers.ofByteArray(utf16)).is(400, "BODY_UNREADABLE");
    }

    @Test
    void shouldRefuse_whenTheBodyIsTooDeep() {
        String deep = "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}";

        browser.send("POST", "/statements", BodyPublishers.ofString(deep)).is(400, "BODY_UNREADABLE");
    }

    @Test
    void shouldRefuse_whenTheContentTypeIsAnother() {
        browser.with("Content-Type", "text/plain").post("/statements", Map.of()).is(400, "BODY_UNREADABLE");
        browser.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/session", Map.of())
                .is(400, "BODY_UNREADABLE");
    }

    @Test
    void shouldReadTheBody_whenTheContentTypeNamesACharset() {
        browser.with("Content-Type", "application/json; charset=utf-8")
                .post("/statements", Map.of())
                .is(422);
    }

    @Test
    void shouldRefuse_whenTheBodyIsTooLarge() {
        byte[] large = large(64 * 1024 + 1);

        browser.send("POST", "/statements", BodyPublishers.ofByteArray(large)).is(413, "BODY_TOO_LARGE");
    }

    @Test
    void shouldRefuse_whenTheBodyIsTooLargeAndDoesNotSaySoBefore() {
        byte[] large = large(200_000);

        browser.send("POST", "/session", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .is(413, "BODY_TOO_LARGE");
    }

    @Test
    void shouldReadTheBody_whenItIsJustSmallEnough() {
        browser.send("POST", "/statements", BodyPublishers.ofByteArray(large(64 * 1024)))
                .is(422, "VALIDATION");
    }

    @Test
    void shouldNameEachField_whenAllAreMissing() {
        assertThat(browser.post("/session", Map.of()).is(422, "VALIDATION").fieldsInError())
                .containsExactly("challengeId", "certificate", "signature", "cardNumber");
        assertThat(browser.post("/statements", Map.of()).is(422, "VALIDATION").fieldsInError())
                .containsExactly("action", "customsCode", "textVersion");
        assertThat(browser.post("/agreements", Map.of()).is(422, "VALIDATION").fieldsInError())
                .containsExactly("statementId", "certificate", "signature");
        assertThat(browser.post("/agreements/TA20261122-000000000001/termination", Map.of())
                        .is(422, "VALIDATION")
                        .fieldsInError())
                .containsExactly("statementId", "certificate", "signature");
    }

    @Test
    void shouldNameTheField_whenItIsOfAWrongFormOrType() {
        assertThat(browser.post("/statements", Map.of("action", "sign", "customsCode", "x", "textVersion", "a b"))
                        .is(422, "VALIDATION")
                        .fieldsInError())
                .containsExactly("action", "customsCode", "textVersion");
        assertThat(browser.post("/statements", Map.of("customsCode", 3122269900L))
                        .is(422, "VALIDATION")
                        .fieldsInError())
                .containsExactly("customsCode");
        assertThat(browser.post("/agreements", Map.of("agreed", "true"))
                        .is(422, "VALIDATION")
                        .fieldsInError())
                .containsExactly("agreed");
        assertThat(browser.post("/agreements", Map.of("agreed", 1))
                        .is(422, "VALIDATION")
                        .fieldsInError())
                .containsExactly("agreed");
    }

    @Test
    void shouldNameTheField_whenCertificateOrSignatureIsTooLongOrNotBase64() {
        Map<String, Object> proof = browser.proof(card);
        proof.put("certificate", Browser.base64(new byte[16 * 1024 + 1]));
        proof.put("signature", Browser.base64(new byte[1025]));
        proof.put("cardNumber", "03-9100000000011");
        assertThat(browser.post("/session", proof).is(422, "VALIDATION").fieldsInError())
                .containsExactly("certificate", "signature", "cardNumber");

        proof.put("certificate", "-----BEGIN CERTIFICATE-----");
        proof.put("signature", "签名");
        assertThat(browser.post("/session", proof).is(422, "VALIDATION").fieldsInError())
                .containsExactly("certificate", "signature", "cardNumber");
    }

    @Test
    void shouldUnderstandTheBody_whenItHasFieldsNobodyKnows() {
        Map<String, Object> proof = browser.proof(card);
        proof.put("colour", Map.of("of", "the page"));

        browser.post("/session", proof).is(201);
    }

    private static byte[] large(int size) {
        String frame = "{\"a\":\"\"}";
        return ("{\"a\":\"" + "x".repeat(size - frame.length()) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
