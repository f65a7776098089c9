package org.tripact.card.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.SessionToken;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.KeptSession;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Outcome;

/** Opens, finds and ends sessions. The register is asked on every look, so a suspended card is out at once. */
final class SessionLife {

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
                hash(token), signer.card().number(), signer.holder(), signer.validUntil(), origin, now, now, false);
        store.keep(kept, now.minus(policy.idle()), now.minus(policy.max()));
        LiveSession opened = new LiveSession(kept, signer.card());
        journal.loggedIn(opened.number(), opened.handle());
        return opened;
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
        if (!store.setLocked(live.kept().tokenHash(), locked, now)) {
            return none();
        }
        note(live, locked);
        return Outcome.accepted(live.with(locked, now));
    }

    void end(KeptSession kept, String why) {
        if (store.remove(kept.tokenHash())) {
            journal.ended(kept.card(), LiveSession.handleOf(kept), why);
        }
    }

    void end(SessionToken token, String why) {
        store.find(hash(token)).ifPresent(kept -> end(kept, why));
    }

    private Outcome<LiveSession, CardReason> stillLiving(KeptSession kept) {
        if (policy.isOver(kept, now())) {
            end(kept, "its time was over");
            return none();
        }
        Optional<RegisteredCard> card = register.find(kept.card()).filter(found -> found.status() == CardStatus.ACTIVE);
        if (card.isEmpty()) {
            end(kept, "the register no longer accepts its card");
            return none();
        }
        return Outcome.accepted(new LiveSession(kept, card.get()));
    }

    private void note(LiveSession live, boolean locked) {
        if (locked) {
            journal.locked(live.number(), live.handle());
        } else {
            journal.unlocked(live.number(), live.handle());
        }
    }

    /** As exactly as stores keep it, so that a session looks the same before and after. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Outcome<LiveSession, CardReason> none() {
        return Outcome.refused(CardReason.SESSION_REQUIRED);
    }

    private static String hash(SessionToken token) {
        return Sm3.digest(token.secret().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
