package org.tripact.card.api;

import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** Checks what a card signed; every refusal has its reason, anything unclear is refused. */
public interface SignatureCheck {

    /**
     * Checks, in this order: bounds, form, algorithm pinned to curve, chain to a trusted anchor, validity, key usage,
     * revocation, card, register, role, signature.
     *
     * @param text the bytes the server itself put together
     * @param certificate DER as it came
     * @param signature raw r‖s as it came
     * @param expected the card that must have signed; a certificate of another card is OTHER_CARD
     * @param purpose what the text is for
     */
    Outcome<VerifiedSigner, CardReason> check(
            byte[] text, byte[] certificate, byte[] signature, CardNumber expected, Purpose purpose);
}
