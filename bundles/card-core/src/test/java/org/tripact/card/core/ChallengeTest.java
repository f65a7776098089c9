package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.CardHall.BROWSER;
import static org.tripact.card.core.CardHall.ORIGIN;
import static org.tripact.card.core.CardHall.OTHER_BROWSER;
import static org.tripact.card.core.CardHall.accepted;
import static org.tripact.card.core.CardHall.refused;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.OpenedSession;
import org.tripact.kernel.Outcome;

class ChallengeTest {

    private final CardHall hall = new CardHall();

    @Test
    void shouldSayWhereWhatForAndWhen_inTheTextToSign() {
        Challenge challenge = hall.aChallenge();
        assertThat(challenge.id()).matches("[0-9a-f]{64}");
        assertThat(challenge.expiresAt()).isEqualTo("2026-11-22T09:05:00Z");
        assertThat(challenge.text()).isEqualTo("""
                        通关无纸化协议声明 (tripact statement v1)
                        用途 purpose: LOGIN
                        来源 origin: https://tripact.example
                        挑战 challenge: %s
                        签发 issued: 2026-11-22T17:00:00+08:00
                        失效 expires: 2026-11-22T17:05:00+08:00""".formatted(challenge.id()));
    }

    @Test
    void shouldKeepOriginOnItsLine_whenItHoldsALineBreak() {
        Challenge challenge = accepted(hall.sessions.challenge("https://a\n用途 purpose: SIGN\r\\", BROWSER));
        assertThat(challenge.text().lines()).hasSize(6).contains("来源 origin: https://a\\n用途 purpose: SIGN\\r\\\\");
    }

    @Test
    void shouldRefuse_whenChallengeWasNeverIssued() {
        CardProof proof = new CardProof("ab".repeat(32), hall.card.certificate(), new byte[64], hall.card.number());
        assertThat(hall.sessions.logIn(proof, BROWSER)).isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
        CardProof without = new CardProof(null, hall.card.certificate(), new byte[64], hall.card.number());
        assertThat(hall.sessions.logIn(without, BROWSER)).isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenChallengeWasUsed() {
        CardProof proof = hall.card.proof(hall.aChallenge());
        assertThat(hall.sessions.logIn(proof, BROWSER).isAccepted()).isTrue();
        assertThat(hall.sessions.logIn(proof, BROWSER)).isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
    }

    @Test
    void shouldUseTheChallengeUp_whenTheSignatureIsWrong() {
        Challenge challenge = hall.aChallenge();
        CardProof wrong = new CardProof(
                challenge.id(), hall.card.certificate(), hall.card.sign("another text"), hall.card.number());
        assertThat(hall.sessions.logIn(wrong, BROWSER)).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
        assertThat(hall.sessions.logIn(hall.card.proof(challenge), BROWSER))
                .isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenChallengeIsOfAnotherBrowser() {
        CardProof proof = hall.card.proof(hall.aChallenge());
        assertThat(hall.sessions.logIn(proof, OTHER_BROWSER)).isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenChallengeHasExpired() {
        CardProof proof = hall.card.proof(hall.aChallenge());
        hall.clock.advance(Duration.ofMinutes(5));
        assertThat(hall.sessions.logIn(proof, BROWSER)).isEqualTo(refused(CardReason.CHALLENGE_EXPIRED));
    }

    @Test
    void shouldAccept_inTheLastMomentOfTheChallenge() {
        CardProof proof = hall.card.proof(hall.aChallenge());
        hall.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(hall.sessions.logIn(proof, BROWSER).isAccepted()).isTrue();
    }

    @Test
    void shouldRefuse_whenTooManyAreOutstanding_untilTheyEnd() {
        CardSessions small = hall.newCore(3);
        Stream.of(1, 2, 3).forEach(n -> accepted(small.challenge(ORIGIN, BROWSER)));
        assertThat(small.challenge(ORIGIN, OTHER_BROWSER)).isEqualTo(refused(CardReason.TOO_MANY_CHALLENGES));
        hall.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(small.challenge(ORIGIN, OTHER_BROWSER).isAccepted()).isTrue();
    }

    @Test
    void shouldOpenOneSession_whenOneChallengeIsAnsweredInParallel() throws Exception {
        CardProof proof = hall.card.proof(hall.aChallenge());
        Callable<Outcome<OpenedSession, CardReason>> logIn = () -> hall.sessions.logIn(proof, BROWSER);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Outcome<OpenedSession, CardReason>>> answers =
                    pool.invokeAll(Stream.generate(() -> logIn).limit(16).toList());
            int opened = 0;
            for (Future<Outcome<OpenedSession, CardReason>> answer : answers) {
                opened += answer.get().isAccepted() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }
}
