package org.tripact.exchange.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Difference.Kind;
import org.tripact.exchange.api.port.Run;

/**
 * Holds our books against customs': decides, changes nothing.
 *
 * @param made when customs made its statement: what we learnt later it could not know
 * @param asked the messages that our statement is about, as they stand now
 * @param known all messages that either statement is about and our books have
 * @param held what customs holds
 */
record Comparison(
        Run run, Instant made, Map<String, Line> asked, Map<String, Line> known, Map<String, HeldStatement.Line> held) {

    List<Difference> differences(Instant now) {
        Map<String, Difference> found = new LinkedHashMap<>();
        held.forEach((id, theirs) -> judge(known.get(id), theirs)
                .ifPresent(kind -> found.put(id, difference(kind, id, detail(known.get(id), theirs), now))));
        asked.forEach((id, ours) -> {
            if (!held.containsKey(id) && shouldBeThere(ours)) {
                found.put(id, difference(Kind.MISSING_AT_CUSTOMS, id, detail(ours, null), now));
            }
        });
        return new ArrayList<>(found.values());
    }

    /** Whether this comparison has the last word about an open difference. */
    boolean judges(Difference open) {
        return open.day().equals(run.day()) || asked.containsKey(open.subject()) || held.containsKey(open.subject());
    }

    private boolean shouldBeThere(Line ours) {
        return (ours.delivered() || ours.answer().isPresent()) && !ours.since().isAfter(made);
    }

    private Optional<Kind> judge(Line ours, HeldStatement.Line theirs) {
        if (ours == null) {
            return Optional.of(Kind.UNKNOWN_TO_US);
        }
        if (!ours.delivered() && ours.answer().isEmpty()) {
            return Optional.of(Kind.ATTEMPT_ARRIVED);
        }
        if (ours.kind() == MessageKind.TERMINATION) {
            boolean no = theirs.answer().filter(Comparison::isNegative).isPresent();
            return no ? Optional.of(Kind.STATE_DIFFERS) : Optional.empty();
        }
        if (ours.answer().equals(theirs.answer())) {
            return Optional.empty();
        }
        if (follows(theirs.answer(), ours.answer())) {
            return Optional.of(Kind.ANSWER_MISSING);
        }
        return ours.since().isAfter(made) ? Optional.empty() : Optional.of(Kind.STATE_DIFFERS);
    }

    /** Whether one answer may come after another. */
    private static boolean follows(Optional<ReceiptKind> later, Optional<ReceiptKind> earlier) {
        return earlier.isEmpty()
                || earlier.get() == ReceiptKind.STORED
                        && later.filter(kind -> kind == ReceiptKind.APPROVED || kind == ReceiptKind.REJECTED)
                                .isPresent();
    }

    private static boolean isNegative(ReceiptKind kind) {
        return kind == ReceiptKind.REJECTED || kind == ReceiptKind.STORE_FAILED;
    }

    private Difference difference(Kind kind, String subject, String detail, Instant now) {
        return new Difference(0, run.connector(), run.day(), kind, subject, detail, now);
    }

    private static String detail(Line ours, HeldStatement.Line theirs) {
        return "ours: " + (ours == null ? "nothing" : standing(ours)) + "; customs': "
                + (theirs == null ? "nothing" : theirs.answer().map(Enum::name).orElse("RECEIVED"));
    }

    private static String standing(Line ours) {
        return ours.answer().map(Enum::name).orElse(ours.delivered() ? "DELIVERED" : "not known to have arrived");
    }
}
