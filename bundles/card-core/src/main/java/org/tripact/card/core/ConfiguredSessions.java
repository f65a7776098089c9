package org.tripact.card.core;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.OpenedSession;
import org.tripact.card.api.SessionListener;
import org.tripact.card.api.SessionToken;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.kernel.Outcome;

/** The door as the settings have it now: they change beneath it, and no console that holds it is started anew. */
@Component(configurationPid = "org.tripact.card.core")
@Designate(ocd = CardSettings.class)
public final class ConfiguredSessions implements CardSessions {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSessions.class);

    private final ChallengeStore challenges;
    private final CardSessionsService.Stores stores;
    private final SignatureCheck check;
    private final Journal journal;
    private final Clock clock = Clock.systemUTC();
    private volatile CardSessions door;

    @Activate
    public ConfiguredSessions(
            @Reference ChallengeStore challenges,
            @Reference SessionStore sessions,
            @Reference RegisterStore register,
            @Reference SignatureCheck check,
            @Reference AuditTrail trail,
            @Reference SessionBoard board,
            CardSettings settings) {
        this.challenges = challenges;
        this.stores = new CardSessionsService.Stores(sessions, register);
        this.check = check;
        this.journal = new Journal(trail, board, clock);
        follow(settings);
    }

    @Modified
    void follow(CardSettings settings) {
        SessionPolicy policy = SessionPolicy.of(settings);
        door = new CardSessionsService(
                new Challenges(challenges, settings.challengeLimit(), clock), stores, check, journal, policy, clock);
        LOG.info("Sessions: {}, at most {} challenges outstanding", policy, settings.challengeLimit());
    }

    @Override
    public Outcome<Challenge, CardReason> challenge(String origin, BrowserId browser) {
        return door.challenge(origin, browser);
    }

    @Override
    public Outcome<OpenedSession, CardReason> logIn(CardProof proof, BrowserId browser) {
        return door.logIn(proof, browser);
    }

    @Override
    public Outcome<CardSession, CardReason> find(SessionToken token, Use use) {
        return door.find(token, use);
    }

    @Override
    public Optional<SessionListener.Change> ending(SessionToken token) {
        return door.ending(token);
    }

    @Override
    public Outcome<CardSession, CardReason> lock(SessionToken token) {
        return door.lock(token);
    }

    @Override
    public Outcome<CardSession, CardReason> unlock(SessionToken token, CardProof proof, BrowserId browser) {
        return door.unlock(token, proof, browser);
    }

    @Override
    public void end(SessionToken token) {
        door.end(token);
    }
}
