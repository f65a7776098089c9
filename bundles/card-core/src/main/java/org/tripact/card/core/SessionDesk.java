package org.tripact.card.core;

import java.time.Clock;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.SessionAdministration;
import org.tripact.card.api.SessionSummary;
import org.tripact.card.api.port.KeptSession;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** Shows administrators the sessions, and ends the ones they point at. */
@Component(configurationPid = "org.tripact.card.core")
public final class SessionDesk implements SessionAdministration {

    private final SessionStore store;
    private final RegisterStore register;
    private final Journal journal;
    private final Clock clock;
    private volatile SessionPolicy policy;

    @Activate
    public SessionDesk(
            @Reference SessionStore store,
            @Reference RegisterStore register,
            @Reference AuditTrail trail,
            @Reference SessionBoard board,
            CardSettings settings) {
        this(
                store,
                register,
                new Journal(trail, board, Clock.systemUTC()),
                SessionPolicy.of(settings),
                Clock.systemUTC());
    }

    SessionDesk(SessionStore store, RegisterStore register, Journal journal, SessionPolicy policy, Clock clock) {
        this.store = store;
        this.register = register;
        this.journal = journal;
        this.policy = policy;
        this.clock = clock;
    }

    @Modified
    void follow(CardSettings settings) {
        policy = SessionPolicy.of(settings);
    }

    @Override
    public Page<SessionSummary> list(PageRequest page) {
        Instant now = clock.instant();
        return store.list(now.minus(policy.idle()), now.minus(policy.max()), page)
                .map(this::summary);
    }

    @Override
    public Outcome<SessionSummary, CardReason> end(String handle, String administrator) {
        return store.findByHandle(handle)
                .map(kept -> new Found(kept, summary(kept)))
                .filter(found -> life().dismiss(found.kept(), administrator))
                .<Outcome<SessionSummary, CardReason>>map(found -> Outcome.accepted(found.summary()))
                .orElseGet(() -> Outcome.refused(CardReason.SESSION_REQUIRED));
    }

    private SessionLife life() {
        return new SessionLife(store, register, policy, journal, clock);
    }

    private record Found(KeptSession kept, SessionSummary summary) {}

    private SessionSummary summary(KeptSession kept) {
        return new SessionSummary(
                kept.handle(),
                kept.card(),
                register.find(kept.card()).map(card -> card.enterprise().name()).orElse(""),
                kept.openedAt(),
                kept.lastUsedAt(),
                policy.endOf(kept),
                kept.locked());
    }
}
