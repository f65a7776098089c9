package org.tripact.card.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.OpenedSession;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.SessionListener;
import org.tripact.card.api.SessionToken;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.KeptChallenge;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.crypto.Secrets;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** The door for consoles: logging in by card and what a session lives through. */
final class CardSessionsService implements CardSessions {

    private final Challenges challenges;
    private final SignatureCheck check;
    private final SessionLife life;
    private final SessionPolicy policy;
    private final Journal journal;

    CardSessionsService(
            Challenges challenges,
            Stores stores,
            SignatureCheck check,
            Journal journal,
            SessionPolicy policy,
            Clock clock) {
        this.challenges = challenges;
        this.check = check;
        this.policy = policy;
        this.journal = journal;
        this.life = new SessionLife(stores.sessions(), stores.register(), policy, journal, clock);
    }

    /** The two stores that a session is found by. */
    record Stores(SessionStore sessions, RegisterStore register) {}

    @Override
    public Outcome<Challenge, CardReason> challenge(String origin, BrowserId browser) {
        return challenges.issue(origin, browser);
    }

    @Override
    public Outcome<OpenedSession, CardReason> logIn(CardProof proof, BrowserId browser) {
        return challenges
                .redeem(proof.challengeId(), browser)
                .flatMap(challenge -> answered(challenge, proof, proof.cardNumber())
                        .map(signer -> open(signer, challenge.origin(), browser)))
                .onRefused(reason -> journal.logInRefused(proof.cardNumber(), reason));
    }

    @Override
    public Outcome<CardSession, CardReason> find(SessionToken token, Use use) {
        return life.find(token)
                .map(live -> use == Use.COUNTS ? life.used(live) : live)
                .map(live -> live.shown(policy));
    }

    @Override
    public Optional<SessionListener.Change> ending(SessionToken token) {
        return life.ending(token);
    }

    @Override
    public Outcome<CardSession, CardReason> lock(SessionToken token) {
        return life.find(token).flatMap(live -> life.setLocked(live, true)).map(live -> live.shown(policy));
    }

    @Override
    public Outcome<CardSession, CardReason> unlock(SessionToken token, CardProof proof, BrowserId browser) {
        return life.find(token).flatMap(live -> unlock(live, proof, browser)).map(live -> live.shown(policy));
    }

    @Override
    public void end(SessionToken token) {
        life.leave(token);
    }

    private Outcome<LiveSession, CardReason> unlock(LiveSession live, CardProof proof, BrowserId browser) {
        return challenges
                .redeem(proof.challengeId(), browser)
                .flatMap(challenge -> sameCard(live, proof).flatMap(card -> answered(challenge, proof, card)))
                .onRefused(reason -> journal.unlockRefused(proof.cardNumber(), live.handle(), reason))
                .flatMap(signer -> life.setLocked(live, false));
    }

    private static Outcome<CardNumber, CardReason> sameCard(LiveSession live, CardProof proof) {
        return live.number().equals(proof.cardNumber())
                ? Outcome.accepted(live.number())
                : Outcome.refused(CardReason.OTHER_CARD);
    }

    private Outcome<VerifiedSigner, CardReason> answered(KeptChallenge challenge, CardProof proof, CardNumber card) {
        byte[] text = challenge.text().getBytes(StandardCharsets.UTF_8);
        return check.check(text, proof.certificate(), proof.signature(), card, Purpose.LOG_IN);
    }

    private OpenedSession open(VerifiedSigner signer, String origin, BrowserId browser) {
        SessionToken token = new SessionToken(Secrets.newToken(), browser);
        return new OpenedSession(token, life.open(token, signer, origin).shown(policy));
    }
}
