package org.tripact.testkit.connector;

import java.util.Set;
import org.tripact.exchange.api.Delivery;

/** What a partner, or the line to it, does while a message comes, and what may be said of the attempt then. */
public enum Misbehaviour {
    /** Nothing: says yes to everything, at once. */
    NONE(Delivery.Accepted.class),
    /** Does all of it, but only after a while that the connector has to wait. */
    SLOW(Delivery.Accepted.class),
    /** The message is over, and no word ever comes back. */
    SILENT(Delivery.Accepted.class, Delivery.Unknown.class),
    /** Says that it cannot now, and books nothing. */
    ERROR(Delivery.NotSent.class, Delivery.Unknown.class),
    /** The message arrives; the line breaks before the word about it is back. */
    CUT(Delivery.Unknown.class),
    /** Gives each answer twice. */
    TWICE(Delivery.Accepted.class),
    /** Gives the last answer first. */
    OUT_OF_ORDER(Delivery.Accepted.class),
    /** Gives one thing that is no answer before its answers, perhaps twice, and perhaps as its word about the message. */
    GARBAGE(Delivery.Accepted.class, Delivery.Unknown.class);

    private final Set<Class<?>> allowed;

    Misbehaviour(Class<?>... allowed) {
        this.allowed = Set.of(allowed);
    }

    boolean allows(Delivery told) {
        return allowed.contains(told.getClass());
    }

    boolean isInItsAnswers() {
        return this == TWICE || this == OUT_OF_ORDER || this == GARBAGE;
    }
}
