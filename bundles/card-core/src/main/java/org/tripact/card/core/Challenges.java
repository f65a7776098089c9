package org.tripact.card.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.KeptChallenge;
import org.tripact.crypto.Secrets;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Outcome;

/** Issues challenges and takes them back, each once, from the browser that asked only. */
final class Challenges {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ChallengeStore store;
    private final int limit;
    private final Clock clock;

    Challenges(ChallengeStore store, int limit, Clock clock) {
        this.store = store;
        this.limit = limit;
        this.clock = clock;
    }

    Outcome<Challenge, CardReason> issue(String origin, BrowserId browser) {
        // whole seconds, so that the end in the text is the end that is enforced
        Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = issued.plus(LIFE);
        String id = Secrets.newToken();
        String text = LoginStatement.text(origin, id, issued, expires);
        return store.keep(new KeptChallenge(id, hash(browser), origin, text, expires), clock.instant(), limit)
                ? Outcome.accepted(new Challenge(id, text, expires))
                : Outcome.refused(CardReason.TOO_MANY_CHALLENGES);
    }

    /** Takes the challenge out before it is looked at: whatever follows, it is used up. */
    Outcome<KeptChallenge, CardReason> redeem(String id, BrowserId browser) {
        Optional<KeptChallenge> taken = id == null ? Optional.empty() : store.take(id);
        if (taken.isEmpty() || !Secrets.equal(taken.get().browserHash(), hash(browser))) {
            return Outcome.refused(CardReason.CHALLENGE_UNKNOWN);
        }
        return clock.instant().isBefore(taken.get().expiresAt())
                ? Outcome.accepted(taken.get())
                : Outcome.refused(CardReason.CHALLENGE_EXPIRED);
    }

    private static String hash(BrowserId browser) {
        return Sm3.digest(browser.secret().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
