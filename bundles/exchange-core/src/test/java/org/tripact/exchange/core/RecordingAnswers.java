package org.tripact.exchange.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;

/** A small model of what the agreements do with answers: the furthest one counts, each reference once. */
final class RecordingAnswers implements CustomsAnswers {

    private final Map<String, Verdict> byReference = new HashMap<>();
    private final Map<String, Meaning> furthest = new HashMap<>();
    private final List<CustomsAnswer> applied = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Verdict record(CustomsAnswer answer) {
        Verdict known = byReference.get(answer.reference());
        if (known != null) {
            return known == Verdict.CONTRADICTS ? known : Verdict.KNOWN;
        }
        Verdict verdict = decide(answer);
        byReference.put(answer.reference(), verdict);
        return verdict;
    }

    private Verdict decide(CustomsAnswer answer) {
        String subject = answer.number() + " " + answer.subject();
        Meaning before = furthest.get(subject);
        if (before == null || rank(answer.meaning()) > rank(before)) {
            furthest.put(subject, answer.meaning());
            applied.add(answer);
            return Verdict.APPLIED;
        }
        return rank(answer.meaning()) < rank(before) || answer.meaning() == before
                ? Verdict.TOO_LATE
                : Verdict.CONTRADICTS;
    }

    private static int rank(Meaning meaning) {
        return switch (meaning) {
            case DELIVERED -> 1;
            case STORED -> 2;
            case STORE_FAILED, APPROVED, REJECTED -> 3;
        };
    }

    List<CustomsAnswer> applied() {
        return applied;
    }

    List<Meaning> meanings() {
        return applied.stream().map(CustomsAnswer::meaning).toList();
    }
}
