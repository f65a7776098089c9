package org.tripact.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;

/**
 * One sheet of what we sent customs by a connector, as our books stand: what was delivered on the day, what is open from
 * before, what differed before. Customs answers with a {@link HeldStatement}.
 *
 * @param lines at most {@value Sheet#LINES}
 */
public record SentStatement(String connector, Sheet sheet, List<Line> lines) {

    /**
     * One message of ours.
     *
     * @param delivered whether customs' side took it; where not, an attempt may have arrived
     * @param answer what customs has said about it at last, as the agreement knows it; of a termination nothing counts
     * @param since since when it stands so
     */
    public record Line(
            MessageId id,
            MessageKind kind,
            AgreementNumber agreement,
            boolean delivered,
            Optional<ReceiptKind> answer,
            Instant since) {}

    public SentStatement {
        lines = List.copyOf(lines);
        if (lines.size() > Sheet.LINES) {
            throw new IllegalArgumentException("more than " + Sheet.LINES + " lines on a sheet");
        }
    }
}
