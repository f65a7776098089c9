package org.tripact.card.api;

/** Whether a registered card is accepted. */
public enum CardStatus {
    ACTIVE,
    SUSPENDED,
    LOST
}
