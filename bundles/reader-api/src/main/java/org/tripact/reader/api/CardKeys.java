package org.tripact.reader.api;

import org.tripact.kernel.Outcome;

/**
 * The keys of a card that its PIN has opened. They never leave the card; whoever holds this may use them until the card
 * goes (CARD_MISSING from then on) or somebody gives it a wrong PIN (PIN_NEEDED, PIN_LOCKED).
 */
public interface CardKeys {

    /** The signature over the bytes in the form of {@link CardGeneration}. */
    Outcome<byte[], CardRefusal> sign(byte[] data);

    /** The signature over a digest that the caller made; refused with DIGEST_LENGTH where it has not the card's length. */
    Outcome<byte[], CardRefusal> signDigest(byte[] digest);

    /** The bytes in a ciphertext for the envelope key; refused with CIPHER_UNREADABLE or NOT_SUPPORTED. */
    Outcome<byte[], CardRefusal> decrypt(byte[] cipher);
}
