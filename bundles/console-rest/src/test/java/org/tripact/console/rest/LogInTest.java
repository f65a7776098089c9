package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardStatus;
import org.tripact.card.core.CardCore;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

class LogInTest {

    private final World world = new World();
    private final Browser browser = world.browser();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldTellWhoIsIn_whenALegalPersonLogsIn() {
        TestCard card = world.card(RegisteredCards.aLegalPersonWithTwoCodes());

        Answer session = browser.logIn(card).is(201);

        assertThat(session.field("enterprise.name"))
                .isEqualTo(card.registered().enterprise().name());
        assertThat(session.field("card.kind")).isEqualTo("LEGAL_PERSON");
        assertThat(session.field("card.daysLeft")).isEqualTo("3285");
        assertThat(session.field("card.validUntil")).endsWith("+08:00");
        assertThat(session.field("locked")).isEqualTo("false");
        assertThat(session.json().get("customsCodes")).hasSize(2).allSatisfy(code -> {
            assertThat(code.has("agreementState")).isTrue();
            assertThat(code.get("agreementState").isNull()).isTrue();
        });
        assertThat(browser.get("/session").is(200).text()).isEqualTo(session.text());
    }

    @Test
    void shouldHideStates_whenAnOperatorLogsIn() {
        Answer session = browser.logIn(world.card(RegisteredCards.anOperator())).is(201);

        assertThat(session.field("card.kind")).isEqualTo("OPERATOR");
        assertThat(session.json().get("customsCodes")).isNotEmpty().noneMatch(code -> code.has("agreementState"));
    }

    @Test
    void shouldKeepItsCookiesFromScripts_whenUnderHttp() {
        Answer challenge = browser.post("/card-challenges").is(201);
        Answer session =
                browser.logIn(world.card(RegisteredCards.aLegalPerson())).is(201);

        assertThat(challenge.cookies())
                .singleElement()
                .asString()
                .matches("tripact-browser=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(session.cookies())
                .singleElement()
                .asString()
                .matches("tripact-session=[\\w-]+; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void shouldUseHostCookies_whenUnderHttps() {
        Browser secure = new Browser(world, World.HTTPS);
        Answer session =
                secure.logIn(world.card(RegisteredCards.aLegalPerson())).is(201);

        assertThat(session.cookies())
                .singleElement()
                .asString()
                .matches("__Host-tripact-session=[\\w-]+; Path=/; HttpOnly; SameSite=Strict; Secure");
        assertThat(secure.cookies).containsOnlyKeys("__Host-tripact-browser", "__Host-tripact-session");
        secure.get("/session").is(200);
    }

    @Test
    void shouldNotFindAnHttpsSession_whenItsCookieWasPlantedWithoutThePrefix() {
        Browser secure = new Browser(world, World.HTTPS);
        secure.logIn(world.card(RegisteredCards.aLegalPerson())).is(201);
        browser.cookies.put("tripact-session", secure.cookies.get("__Host-tripact-session"));

        browser.get("/session").is(401, "SESSION_REQUIRED");
    }

    @Test
    void shouldGiveANewSessionAndEndTheOld_whenLoggedInAgain() {
        TestCard card = world.card(RegisteredCards.aLegalPerson());
        browser.logIn(card).is(201);
        Browser old = browser.with("Accept", "*/*");

        browser.logIn(card).is(201);

        assertThat(browser.cookies.get("tripact-session")).isNotEqualTo(old.cookies.get("tripact-session"));
        old.get("/session").is(401, "SESSION_REQUIRED");
        browser.get("/session").is(200);
    }

    @Test
    void shouldPutTheConfiguredOriginIntoTheText_whenAChallengeIsIssued() {
        assertThat(browser.post("/card-challenges").is(201).field("text")).contains("来源 origin: " + World.HTTP + "\n");
    }

    @Test
    void shouldRefuse_whenTheOriginIsForeignOrAbsent() {
        Map<String, Object> proof = browser.proof(world.card(RegisteredCards.aLegalPerson()));
        for (String origin : new String[] {"http://evil.test", "null", null}) {
            browser.with("Origin", origin).post("/card-challenges").is(403, "ORIGIN_REFUSED");
            browser.with("Origin", origin).post("/session", proof).is(403, "ORIGIN_REFUSED");
        }
    }

    @Test
    void shouldRefuse_whenTheChallengeIsUsedUp() {
        TestCard card = world.card(RegisteredCards.aLegalPerson());
        Map<String, Object> proof = browser.proof(card);
        browser.post("/session", proof).is(201);

        browser.post("/session", proof).is(401, "CHALLENGE_UNKNOWN");
    }

    @Test
    void shouldRefuse_whenTheChallengeIsAnotherBrowsers() {
        TestCard card = world.card(RegisteredCards.aLegalPerson());
        Map<String, Object> proof = browser.proof(card);
        Browser thief = world.browser();

        thief.post("/session", proof).is(401, "CHALLENGE_UNKNOWN");
        thief.post("/card-challenges").is(201);
        thief.post("/session", proof).is(401, "CHALLENGE_UNKNOWN");
    }

    @Test
    void shouldRefuse_whenTheChallengeIsOfNoPossibleShape() {
        Map<String, Object> proof = browser.proof(world.card(RegisteredCards.aLegalPerson()));
        proof.put("challengeId", "'; drop table\u0000");

        browser.post("/session", proof).is(401, "CHALLENGE_UNKNOWN");
    }

    @Test
    void shouldRefuse_whenTheChallengeIsTooOld() {
        Map<String, Object> proof = browser.proof(world.card(RegisteredCards.aLegalPerson()));
        world.clock.advance(Duration.ofMinutes(5));

        browser.post("/session", proof).is(401, "CHALLENGE_EXPIRED");
    }

    @Test
    void shouldAskForPatience_whenTooManyChallengesAreOutstanding() {
        for (int i = 0; i < CardCore.CHALLENGES; i++) {
            browser.post("/card-challenges").is(201);
        }

        Answer refused = browser.post("/card-challenges").is(429, "TOO_MANY_REQUESTS");

        assertThat(refused.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void shouldRefuseWith401_whenTheCardIsNotInOrder() {
        TestCard good = world.card(RegisteredCards.aLegalPerson());
        TestAuthority authority = world.authority;
        Duration year = Duration.ofDays(365);
        TestCard expired = authority.issue(
                good.registered(),
                world.clock.instant().minus(year.multipliedBy(2)),
                world.clock.instant().minus(year));
        TestCard early = authority.issue(
                good.registered(),
                world.clock.instant().plus(year),
                world.clock.instant().plus(year.multipliedBy(2)));

        refuses(TestAuthority.at(world.clock.instant()).issue(good.registered()), "CERTIFICATE_UNTRUSTED");
        refuses(expired, "CERTIFICATE_EXPIRED");
        refuses(early, "CERTIFICATE_NOT_YET_VALID");
        refuses(authority.issueOnP256(good.registered()), "CERTIFICATE_ALGORITHM");
        refuses(authority.issue(RegisteredCards.ofAnotherEnterprise()), "CARD_NOT_REGISTERED");
    }

    @Test
    void shouldRefuseWith401_whenTheCardIsSuspended() {
        refuses(
                world.card(RegisteredCards.with(CardStatus.SUSPENDED, RegisteredCards.aLegalPerson())),
                "CARD_SUSPENDED");
    }

    @Test
    void shouldRefuseWith401_whenTheCertificateIsRevokedOrThatCannotBeKnown() {
        TestCard card = world.card(RegisteredCards.aLegalPerson());
        world.authority.revoke(card);
        world.trust = world.authority.trust();
        refuses(card, "CERTIFICATE_REVOKED");

        world.trust = world.authority.trustWith(List.of());
        refuses(card, "REVOCATION_UNKNOWN");
    }

    @Test
    void shouldRefuseWith401_whenTheSignatureOrTheCardNumberIsNotTheCards() {
        TestCard card = world.card(RegisteredCards.aLegalPerson());
        Map<String, Object> forged = browser.proof(card);
        forged.put("signature", Browser.base64(card.sign("another text")));
        browser.post("/session", forged).is(401, "SIGNATURE_INVALID");

        Map<String, Object> shortened = browser.proof(card);
        shortened.put("signature", Browser.base64(new byte[63]));
        browser.post("/session", shortened).is(401, "SIGNATURE_INVALID");

        Map<String, Object> renamed = browser.proof(card);
        renamed.put("cardNumber", "9100000000099");
        browser.post("/session", renamed).is(401, "OTHER_CARD");
    }

    @Test
    void shouldLeaveGarbageToTheCheck_whenItIsWithinBounds() {
        Map<String, Object> proof = browser.proof(world.card(RegisteredCards.aLegalPerson()));
        proof.put("certificate", Base64.getEncoder().encodeToString(new byte[16 * 1024]));

        browser.post("/session", proof).is(401, "CERTIFICATE_UNTRUSTED");
    }

    @Test
    void shouldOpenNoSession_whenLogInIsRefused() {
        Answer refused = browser.logIn(world.authority.issue(RegisteredCards.aLegalPerson()));

        assertThat(refused.is(401, "CARD_NOT_REGISTERED").cookies()).isEmpty();
        browser.get("/session").is(401, "SESSION_REQUIRED");
    }

    private void refuses(TestCard card, String code) {
        browser.logIn(card).is(401, code);
    }
}
