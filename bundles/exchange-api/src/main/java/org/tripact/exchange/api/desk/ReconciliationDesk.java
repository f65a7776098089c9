package org.tripact.exchange.api.desk;

import java.time.LocalDate;
import java.util.List;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Run;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;

/**
 * Comparison of books with customs (对账), as administrators see it. Throws {@link
 * org.tripact.kernel.StoreUnavailableException} where the store is away.
 */
public interface ReconciliationDesk {

    /** Why something is refused: the closed list; the README of exchange-core has the table. */
    enum Refusal {
        /** No such connector runs, it cannot compare books, or it is held. */
        NO_SUCH_CONNECTOR,
        /** The day is not over in Beijing. */
        DAY_NOT_OVER,
        /** Somebody else began at this moment. */
        UNDER_WAY,
        /** Our statement did not go out; it is tried again by itself. */
        NOT_SENT,
        /** No such difference is open. */
        NOT_OPEN
    }

    /** The running connectors that compare books. */
    List<String> connectors();

    /** The last day that is over. */
    LocalDate yesterday();

    /** Asks customs about a day, again where it was asked before; the comparison follows when customs has answered. */
    Outcome<Run, Refusal> reconcile(String connector, LocalDate day);

    /** What was asked, last day first, at most {@code limit}. */
    List<Run> runs(int limit);

    /** Where the books differ, oldest first, at most {@code limit}. */
    List<Difference> differences(int limit);

    /** Closes a difference for good, as long as both sides say the same; nothing moves. Audited. */
    Outcome<Difference, Refusal> close(long sequence, Intervention intervention);
}
