package org.tripact.exchange.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;

/** Remembers which answers moved an agreement. */
record RecordingAnswers(CustomsAnswers real, List<CustomsAnswer> applied) implements CustomsAnswers {

    RecordingAnswers(CustomsAnswers real) {
        this(real, new CopyOnWriteArrayList<>());
    }

    @Override
    public Verdict record(CustomsAnswer answer) {
        Verdict verdict = real.record(answer);
        if (verdict == Verdict.APPLIED) {
            applied.add(answer);
        }
        return verdict;
    }

    List<Meaning> meanings() {
        return applied.stream().map(CustomsAnswer::meaning).toList();
    }
}
