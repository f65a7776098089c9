package org.tripact.console.rest.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.console.rest.problem.Language;

/** An agreement with its timeline. */
public record HistoryView(@JsonUnwrapped AgreementView agreement, List<TimelineView> timeline) {

    /** The view of a history in a language. */
    public static HistoryView of(AgreementHistory history, Language language) {
        return new HistoryView(
                AgreementView.of(history.agreement(), language),
                history.timeline().stream()
                        .map(entry -> TimelineView.of(entry, language))
                        .toList());
    }
}
