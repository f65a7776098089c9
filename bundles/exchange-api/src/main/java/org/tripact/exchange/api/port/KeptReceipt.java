package org.tripact.exchange.api.port;

import org.tripact.exchange.api.Receipt;

/** A stored receipt; {@code sequence} grows in the order of storing. */
public record KeptReceipt(long sequence, Receipt receipt) {}
