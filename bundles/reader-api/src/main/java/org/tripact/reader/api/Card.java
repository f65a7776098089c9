package org.tripact.reader.api;

import java.util.Optional;
import java.util.OptionalInt;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** A card for as long as it stays in its reader. Who holds it and until when it is valid stands in its certificates. */
public interface Card {

    /** Its number. */
    CardNumber number();

    /** Which algorithms it has. */
    CardGeneration generation();

    /** The certificate of the signing key, as DER. */
    byte[] signCertificate();

    /** The certificate of the key that opens envelopes, as DER, where the card has such a key. */
    Optional<byte[]> envelopeCertificate();

    /** How often a wrong PIN may still be given, where the card tells. 0: it is locked. */
    OptionalInt pinTriesLeft();

    /**
     * Verifies the PIN on the card, which counts the wrong ones: refused with PIN_WRONG, PIN_LOCKED (also by the wrong
     * PIN that took the last try), or CARD_MISSING where the card has gone.
     */
    Outcome<CardKeys, CardRefusal> open(String pin);

    /**
     * Puts a new PIN in the place of the old one; refused as in {@link #open}, with PIN_LENGTH, or with NOT_SUPPORTED
     * where the driver has no way to.
     */
    Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin);
}
