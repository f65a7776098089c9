package org.tripact.exchange.api;

/**
 * A connector whose customs can compare books with us (对账): it takes our statements out, and gives the {@link
 * StatementSink} what customs states. Registered as a {@link CustomsConnector} like any other.
 */
public interface ReconcilingConnector extends CustomsConnector {

    /** Whether its customs takes statements, as configured. */
    boolean reconciles();

    /**
     * Hands one sheet to customs; each is given once, a statement that did not go out whole is made anew under the next
     * round. Blocks at most the connector's time-out; an exception counts as {@link Delivery.Unknown}.
     */
    Delivery send(SentStatement sheet);
}
