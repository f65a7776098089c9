package org.tripact.exchange.api.desk;

import java.util.List;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;

/**
 * The receipts that a person must decide about; each decision is audited with it. Throws {@link
 * org.tripact.kernel.StoreUnavailableException} where the store is away; what was done then may be done again.
 */
public interface ReceiptDesk {

    /** Why a decision is refused: the closed list; the README of exchange-core has the table. */
    enum Refusal {
        /** No such receipt waits for a person: it never did, or was decided before. */
        NOT_TO_DECIDE,
        /** No message of ours has the id that the receipt names: match it first. */
        UNKNOWN_MESSAGE,
        /** It answers a termination, which moves no stage: only dismissing is left. */
        NO_STAGE_TO_MOVE,
        /** Another agreement of the customs code is open: this one cannot be opened again. */
        CODE_TAKEN
    }

    /** Receipts that wait for a person, oldest first, at most {@code limit}. */
    List<KeptReceipt> toDecide(int limit);

    /** Believes a receipt: the agreement moves to what it says, whatever was known. */
    Outcome<KeptReceipt, Refusal> accept(long sequence, Intervention intervention);

    /** Sets a receipt aside for good; nothing moves. */
    Outcome<KeptReceipt, Refusal> dismiss(long sequence, Intervention intervention);

    /** Says which message of ours it answers; it is then applied like any receipt, and may come back contradictory. */
    Outcome<KeptReceipt, Refusal> match(long sequence, MessageId answered, Intervention intervention);
}
