package org.tripact.console.rest;

import java.time.Clock;
import java.util.Optional;
import org.tripact.agreement.api.Agreements;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.SessionView;
import org.tripact.kernel.Outcome;

/** Puts a session together with the states of its codes, for whoever may query them. */
final class SessionViews {

    private final Agreements agreements;
    private final Clock clock;

    SessionViews(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** States are a query (manual 4.3): an operator and a locked page do not see them. */
    Outcome<SessionView, Refusal> of(Visitor visitor) {
        if (!visitor.isLegalPerson() || visitor.session().locked()) {
            return Outcome.accepted(SessionView.of(visitor, Optional.empty(), clock.instant()));
        }
        return agreements
                .states(visitor.signer())
                .mapRefusal(Refusal::of)
                .map(states -> SessionView.of(visitor, Optional.of(states), clock.instant()));
    }
}
