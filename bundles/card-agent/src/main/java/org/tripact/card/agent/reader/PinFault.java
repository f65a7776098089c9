package org.tripact.card.agent.reader;

/** Why a card does not take a PIN. */
public enum PinFault {
    /** The PIN is wrong; one try is gone, some are left. */
    WRONG,
    /** No try is left. */
    LOCKED,
    /** The new PIN has not exactly 8 characters; the old one was not tried. */
    LENGTH
}
