package org.tripact.exchange.api;

/**
 * One way to reach a region's customs, as an OSGi service. Connectors come and go while the system runs; {@code
 * CustomsConnectorContract} in testkit is what each must pass.
 */
public interface CustomsConnector {

    /** The name that routes are configured with; unique among the running connectors. */
    String name();

    /**
     * Turns an envelope into the bytes that go out. Called once a message and connector: the bytes are stored before
     * the first {@link #deliver}, since sealing and enciphering are randomised.
     */
    byte[] encode(Envelope envelope);

    /**
     * Hands bytes of {@link #encode} to customs; may be called again with the same bytes at any time, also after a
     * restart, and customs' books must then change once. Blocks at most its configured time-out. An exception counts as
     * {@link Delivery.Unknown}.
     */
    Delivery deliver(byte[] encoded);
}
