package org.tripact.card.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.SessionToken;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.KeptSession;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.crypto.Secrets;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Outcome;

/** Opens, finds and ends sessions. The register is asked on every look, so a suspended card is out at once. */
final class SessionLife {

    /** A name that opens nothing: 64 random bits never meet. */
    private static final int HANDLE_LENGTH = 16;

    /** A page that lay open over night shall still learn why; how many there are is bounded by a day's log-ins. */
    private static final Duration ENDING_KEPT = Duration.ofDays(1);

    private static final String LEFT = "its user left";
    private static final String TIME_OVER = "its time was over";
    private static final String CARD_REFUSED = "the register no longer accepts its card";

    private final SessionStore store;
    private final RegisterStore register;
    private final SessionPolicy policy;
    private final Journal journal;
    private final Clock clock;

    SessionLife(SessionStore store, RegisterStore register, SessionPolicy policy, Journal journal, Clock clock) {
        this.store = store;
        this.register = register;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    LiveSession open(SessionToken token, VerifiedSigner signer, String origin) {
        Instant now = now();
        KeptSession kept = new KeptSession(
                hash(token),
                Secrets.newToken().substring(0, HANDLE_LENGTH),
                signer.card().number(),
                signer.holder(),
                signer.validUntil(),
                origin,
                now,
                now,
                false);
        store.keep(kept, now.minus(ENDING_KEPT), journal.loggedIn(kept));
        return new LiveSession(kept, signer.card());
    }

    Outcome<LiveSession, CardReason> find(SessionToken token) {
        return store.find(hash(token)).map(this::stillLiving).orElseGet(SessionLife::none);
    }

    /** Notes that the session is used, now and then; a locked one is nobody's to use. */
    LiveSession used(LiveSession live) {
        Instant now = now();
        if (live.kept().locked() || !policy.isNoteDue(live.kept(), now)) {
            return live;
        }
        store.touch(live.kept().tokenHash(), now);
        return live.with(false, now);
    }

    /** Locks or unlocks, where it is not so already. */
    Outcome<LiveSession, CardReason> setLocked(LiveSession live, boolean locked) {
        if (live.kept().locked() == locked) {
            return Outcome.accepted(live);
        }
        Instant now = now();
        if (!store.setLocked(live.kept().tokenHash(), locked, now, journal.locked(live.kept(), locked))) {
            return none();
        }
        journal.tell(live.kept(), locked ? Change.LOCKED : Change.UNLOCKED);
        return Outcome.accepted(live.with(locked, now));
    }

    /** How it ended, as long as that is remembered. */
    Optional<Change> ending(SessionToken token) {
        return store.ending(hash(token));
    }

    /** The user left. */
    void leave(SessionToken token) {
        store.find(hash(token)).ifPresent(kept -> end(kept, Change.LEFT, journal.ended(kept, LEFT)));
    }

    /** An administrator ends it; false where it has ended. */
    boolean dismiss(KeptSession kept, String administrator) {
        return end(kept, Change.DISMISSED, journal.dismissed(kept, administrator));
    }

    /** Ends what should no longer be, and tells how many those were. */
    int sweep(int limit) {
        Instant now = now();
        List<KeptSession> overdue = store.overdue(now.minus(policy.idle()), now.minus(policy.max()), limit);
        overdue.forEach(this::stillLiving);
        return overdue.size();
    }

    private Outcome<LiveSession, CardReason> stillLiving(KeptSession kept) {
        if (policy.isOver(kept, now())) {
            end(kept, Change.TIMED_OUT, journal.ended(kept, TIME_OVER));
            return none();
        }
        Optional<RegisteredCard> card = register.find(kept.card()).filter(found -> found.status() == CardStatus.ACTIVE);
        if (card.isEmpty()) {
            end(kept, Change.CARD_REFUSED, journal.ended(kept, CARD_REFUSED));
            return none();
        }
        return Outcome.accepted(new LiveSession(kept, card.get()));
    }

    private boolean end(KeptSession kept, Change how, AuditEntry entry) {
        boolean ended = store.end(kept.tokenHash(), how, now(), entry);
        if (ended) {
            journal.tell(kept, how);
        }
        return ended;
    }

    /** As exactly as stores keep it, so that a session looks the same before and after. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Outcome<LiveSession, CardReason> none() {
        return Outcome.refused(CardReason.SESSION_REQUIRED);
    }

    private static String hash(SessionToken token) {
        String both = token.secret() + "\n" + token.browser().secret();
        return Sm3.digest(both.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
