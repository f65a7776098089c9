package org.tripact.card.api;

import org.tripact.kernel.CardNumber;

/**
 * What a card gave back for a challenge.
 *
 * @param certificate DER of the signing certificate, unbounded as it came
 * @param signature raw r‖s, as it came
 * @param cardNumber what the reader says the card's number is
 */
public record CardProof(String challengeId, byte[] certificate, byte[] signature, CardNumber cardNumber) {}
