package org.tripact.console.rest.wire;

import java.time.Instant;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.console.rest.problem.Language;
import org.tripact.console.rest.problem.Words;

/** One line of an agreement's history. */
public record TimelineView(Instant at, State state, String stateText, Cause cause, String detail) {

    static TimelineView of(TimelineEntry entry, Language language) {
        return new TimelineView(
                entry.at(),
                entry.state(),
                Words.in(language).of(entry.state()),
                entry.cause(),
                AgreementView.orNull(entry.detail()));
    }
}
