package org.tripact.agreement.api;

import java.util.List;

/** An agreement with its timeline, oldest line first. */
public record AgreementHistory(Agreement agreement, List<TimelineEntry> timeline) {

    public AgreementHistory {
        timeline = List.copyOf(timeline);
    }
}
