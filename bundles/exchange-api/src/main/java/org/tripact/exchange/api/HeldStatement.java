package org.tripact.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sheet of what customs holds of a connector's messages: of each message that our statement names and customs has, and
 * of each that customs got on the day. It moves no state, whatever it says.
 *
 * @param connector the connector that sent the statement which this answers, and which brings it
 * @param lines at most {@value Sheet#LINES}
 */
public record HeldStatement(String connector, Sheet sheet, List<Line> lines) {

    /**
     * One message that customs holds.
     *
     * @param messageId as customs names it, at most 128 printable characters
     * @param answer what customs has decided at last; empty where it has it and decided nothing
     * @param since since when it stands so
     */
    public record Line(String messageId, Optional<ReceiptKind> answer, Instant since) {

        public Line {
            if (!Receipt.isId(messageId)) {
                throw new IllegalArgumentException("not a line: its id is too long or unprintable");
            }
        }
    }

    public HeldStatement {
        lines = List.copyOf(lines);
        if (lines.size() > Sheet.LINES) {
            throw new IllegalArgumentException("more than " + Sheet.LINES + " lines on a sheet");
        }
    }
}
