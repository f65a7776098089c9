package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardStatus;
import org.tripact.card.core.CardCore;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class SessionTest {

    private final World world = new World();
    private final TestCard card = world.card(RegisteredCards.aLegalPerson());
    private final Browser browser = world.loggedIn(card);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldForgetTheSession_whenLoggedOut() {
        Browser copy = browser.with("Accept", "*/*");

        Answer out = browser.delete("/session").is(204);

        assertThat(out.cookies()).containsExactly("tripact-session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
        copy.get("/session").is(401, "SESSION_REQUIRED");
        copy.delete("/session").is(401, "SESSION_REQUIRED");
    }

    @Test
    void shouldRefuse_whenThereIsNoSession() {
        Browser stranger = world.browser();
        stranger.get("/session").is(401, "SESSION_REQUIRED");
        stranger.delete("/session").is(401, "SESSION_REQUIRED");
        stranger.post("/session/lock").is(401, "SESSION_REQUIRED");
        stranger.post("/session/unlock", Map.of()).is(401, "SESSION_REQUIRED");
        stranger.post("/statements", Map.of()).is(401, "SESSION_REQUIRED");
        stranger.post("/agreements", Map.of()).is(401, "SESSION_REQUIRED");
        stranger.get("/agreements").is(401, "SESSION_REQUIRED");
        stranger.get("/agreements/TA20261122-000000000001").is(401, "SESSION_REQUIRED");
        stranger.post("/agreements/TA20261122-000000000001/termination", Map.of())
                .is(401, "SESSION_REQUIRED");
        stranger.get("/events").is(401, "SESSION_REQUIRED");
    }

    @Test
    void shouldRefuse_whenTheCsrfTokenIsMissingOrWrong() {
        for (String token :
                new String[] {null, "", "wrong", world.loggedIn(card).headers.get("X-CSRF-Token")}) {
            Browser forged = browser.with("X-CSRF-Token", token);
            forged.delete("/session").is(403, "CSRF_INVALID");
            forged.post("/session/lock").is(403, "CSRF_INVALID");
            forged.post("/session/unlock", Map.of()).is(403, "CSRF_INVALID");
            forged.post("/statements", Map.of()).is(403, "CSRF_INVALID");
            forged.post("/agreements", Map.of()).is(403, "CSRF_INVALID");
            forged.post("/agreements/TA20261122-000000000001/termination", Map.of())
                    .is(403, "CSRF_INVALID");
        }
        browser.get("/session").is(200);
    }

    @Test
    void shouldRefuse_whenAnUnsafeCallComesFromElsewhere() {
        Browser elsewhere = browser.with("Origin", "http://evil.test");
        elsewhere.delete("/session").is(403, "ORIGIN_REFUSED");
        elsewhere.post("/statements", Map.of()).is(403, "ORIGIN_REFUSED");
        elsewhere.get("/session").is(200);
        browser.with("Origin", null).post("/session/lock").is(200);
    }

    @Test
    void shouldNotChangeTheMethod_whenAQueryOrHeaderAsksForIt() {
        browser.with("X-CSRF-Token", null).get("/session?_method=DELETE").is(200);
        browser.with("X-HTTP-Method-Override", "DELETE")
                .with("X-CSRF-Token", null)
                .get("/session")
                .is(200);
        browser.get("/session").is(200);
    }

    @Test
    void shouldRefuseAllButTheSessionItself_whenLocked() {
        Answer locked = browser.post("/session/lock").is(200);
        assertThat(locked.field("locked")).isEqualTo("true");
        browser.post("/session/lock").is(200);

        browser.get("/agreements").is(423, "SESSION_LOCKED");
        browser.get("/agreements/TA20261122-000000000001").is(423, "SESSION_LOCKED");
        browser.post("/statements", Map.of()).is(423, "SESSION_LOCKED");
        browser.post("/agreements", Map.of()).is(423, "SESSION_LOCKED");
        browser.post("/agreements/TA20261122-000000000001/termination", Map.of())
                .is(423, "SESSION_LOCKED");
        browser.get("/events").is(423, "SESSION_LOCKED");
        Answer shown = browser.get("/session").is(200);
        assertThat(shown.field("locked")).isEqualTo("true");
        assertThat(shown.json().get("customsCodes")).noneMatch(code -> code.has("agreementState"));
        browser.delete("/session").is(204);
    }

    @Test
    void shouldUnlock_whenTheSameCardSignsAFreshChallenge() {
        browser.post("/session/lock").is(200);

        Answer unlocked = browser.post("/session/unlock", browser.proof(card)).is(200);

        assertThat(unlocked.field("locked")).isEqualTo("false");
        browser.get("/agreements").is(200);
    }

    @Test
    void shouldStayLocked_whenAnotherCardSigns() {
        browser.post("/session/lock").is(200);
        TestCard other = world.card(RegisteredCards.ofAnotherEnterprise());

        browser.post("/session/unlock", browser.proof(other)).is(401, "OTHER_CARD");
        browser.get("/agreements").is(423, "SESSION_LOCKED");
    }

    @Test
    void shouldStayLocked_whenTheChallengeIsAnotherBrowsersOrNone() {
        browser.post("/session/lock").is(200);
        Map<String, Object> proof = world.browser().proof(card);

        browser.post("/session/unlock", proof).is(401, "CHALLENGE_UNKNOWN");
        browser.post("/session/unlock", Map.of("challengeId", "x")).is(422, "VALIDATION");
    }

    @Test
    void shouldOpenNothing_whenTheSessionCookieComesFromAnotherBrowser() {
        String own = browser.cookies.get("tripact-browser");
        Browser stranger = world.browser();
        stranger.proof(card);

        browser.cookies.put("tripact-browser", stranger.cookies.get("tripact-browser"));
        browser.get("/session").is(401, "SESSION_REQUIRED");
        browser.cookies.remove("tripact-browser");
        browser.get("/session").is(401, "SESSION_REQUIRED");
        browser.cookies.put("tripact-browser", own);
        browser.get("/session").is(200);
    }

    @Test
    void shouldWarn_fromThirtyDaysBeforeTheCardEnds() {
        assertThat(warningsOfACardEndingIn(31)).isEmpty();
        assertThat(warningsOfACardEndingIn(30)).containsExactly("CARD_EXPIRES_SOON");
        assertThat(warningsOfACardEndingIn(0)).containsExactly("CARD_EXPIRES_SOON");
    }

    private List<String> warningsOfACardEndingIn(int days) {
        Instant now = world.clock.instant();
        TestCard ending = world.authority.issue(
                card.registered(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(days)));
        List<String> warnings = new ArrayList<>();
        Answer session = world.loggedIn(ending).get("/session").is(200);
        session.json().get("warnings").forEach(warning -> warnings.add(warning.asText()));
        return warnings;
    }

    @Test
    void shouldIdleOn_whenThePageOnlyLooksAtItsSession() {
        for (int i = 0; i < 3; i++) {
            world.clock.advance(CardCore.IDLE.dividedBy(4));
            browser.get("/session").is(200);
        }
        world.clock.advance(CardCore.IDLE.dividedBy(4));

        browser.get("/session").is(401, "SESSION_REQUIRED");
    }

    @Test
    void shouldLiveOn_whenThePageIsUsed() {
        world.clock.advance(CardCore.IDLE.minus(Duration.ofMinutes(1)));
        browser.get("/agreements").is(200);
        world.clock.advance(CardCore.IDLE.minus(Duration.ofMinutes(1)));

        browser.get("/agreements").is(200);
    }

    @Test
    void shouldLoseItsSessionAtOnce_whenTheCardIsSuspended() {
        world.store.register().put(List.of(RegisteredCards.with(CardStatus.SUSPENDED, card.registered())));

        browser.get("/agreements").is(401, "SESSION_REQUIRED");
    }

    @Test
    void shouldSayHowItsSessionEnded_toTheBrowserThatHadIt() {
        world.store.register().put(List.of(RegisteredCards.with(CardStatus.SUSPENDED, card.registered())));

        assertThat(ending(browser)).isEqualTo("CARD_REFUSED");
        assertThat(ending(browser)).isEqualTo("CARD_REFUSED");
    }

    @Test
    void shouldSayHowItsSessionEnded_whenItWasLocked() {
        browser.post("/session/lock").is(200);
        world.store.register().put(List.of(RegisteredCards.with(CardStatus.LOST, card.registered())));

        Answer refused = browser.post("/session/unlock", browser.proof(card)).is(401, "SESSION_REQUIRED");

        assertThat(refused.field("ending")).isEqualTo("CARD_REFUSED");
    }

    @Test
    void shouldSayHowItsSessionEnded_whenItsCardIsAnOperators() {
        TestCard operator = world.card(RegisteredCards.anOperator());
        Browser page = world.loggedIn(operator);
        world.store.register().put(List.of(RegisteredCards.with(CardStatus.SUSPENDED, operator.registered())));

        assertThat(ending(page)).isEqualTo("CARD_REFUSED");
    }

    @Test
    void shouldSayThatItsTimeWasOver_orThatItsUserLeft() {
        Browser left = world.loggedIn(card);
        Browser copy = left.with("Accept", "*/*");
        left.delete("/session").is(204);
        world.clock.advance(CardCore.IDLE);

        assertThat(ending(browser)).isEqualTo("TIMED_OUT");
        assertThat(ending(copy)).isEqualTo("LEFT");
    }

    @Test
    void shouldSayNothingOfAnEnding_whereThereWasNoSession() {
        Answer refused = world.browser().get("/session").is(401, "SESSION_REQUIRED");

        assertThat(refused.json().has("ending")).isFalse();
    }

    private static String ending(Browser page) {
        return page.get("/session").is(401, "SESSION_REQUIRED").field("ending");
    }
}
