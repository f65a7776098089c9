package org.tripact.card.core.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.tripact.card.api.RevocationAnswer;

/** What one source says of one certificate. */
record Finding(Kind kind, Optional<RevocationAnswer> answer) {

    /** From what counts most: revoked stays revoked, and any answer in force is better than an old one. */
    enum Kind {
        REVOKED,
        CLEAR,
        CLEAR_BY_GRACE,
        SILENT
    }

    static final Finding REVOKED = new Finding(Kind.REVOKED, Optional.empty());
    static final Finding SILENT = new Finding(Kind.SILENT, Optional.empty());

    static Finding clear(Kind kind, RevocationAnswer answer) {
        return new Finding(kind, Optional.of(answer));
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Of two sources what counts more; the first where both say the same. */
    Finding orBetter(Supplier<Finding> second) {
        if (is(Kind.REVOKED)) {
            return this;
        }
        Finding other = second.get();
        return Comparator.<Finding>comparingInt(finding -> finding.kind.ordinal())
                                .compare(this, other)
                        <= 0
                ? this
                : other;
    }
}
