package org.tripact.customs.message;

import java.util.Optional;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.ReceiptKind;

/** What a code of customs means to us; which code means which is a connector's configuration. */
public enum Meaning {
    /** E-Port has it. */
    DECLARED,
    /** E-Port has passed it on. */
    SENT,
    /** E-Port could not pass it on: the same bytes again, later. */
    NOT_SENT,
    /** Customs had it before: a success for a resend of ours. */
    ALREADY_THERE,
    /** In customs' books. */
    STORED,
    /** Could not be put into the books. */
    STORE_FAILED,
    /** Approved. */
    APPROVED,
    /** Returned. */
    REJECTED,
    /** A code that nobody has explained to us. */
    UNKNOWN;

    /** What an answer of this meaning says of the attempt that it answers. */
    public Delivery delivery(String reason) {
        return switch (this) {
            case DECLARED, SENT, ALREADY_THERE, STORED, APPROVED -> new Delivery.Accepted();
            case NOT_SENT -> new Delivery.NotSent(reason);
            case STORE_FAILED, REJECTED -> new Delivery.Refused(reason);
            case UNKNOWN -> new Delivery.Unknown(reason);
        };
    }

    /** What an authentic answer of this meaning says of the agreement; nothing where it speaks of the way only. */
    public Optional<ReceiptKind> receipt() {
        return switch (this) {
            case STORED -> Optional.of(ReceiptKind.STORED);
            case STORE_FAILED -> Optional.of(ReceiptKind.STORE_FAILED);
            case APPROVED -> Optional.of(ReceiptKind.APPROVED);
            case REJECTED -> Optional.of(ReceiptKind.REJECTED);
            case DECLARED, SENT, NOT_SENT, ALREADY_THERE, UNKNOWN -> Optional.empty();
        };
    }
}
