package org.tripact.card.agent.reader;

import java.util.Optional;
import java.util.OptionalInt;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** The card in the reader, of whatever kind, with its certificates read. */
public record InsertedCard(Card card) {

    public CardNumber number() {
        return card.number();
    }

    /** The certificate of the signing key. */
    public CardCertificate signCertificate() {
        return read(card.signCertificate());
    }

    /** The certificate of the key that opens envelopes, where the card has one. */
    public Optional<CardCertificate> envelopeCertificate() {
        return card.envelopeCertificate().map(this::read);
    }

    /** See {@link Card#pinTriesLeft()}. */
    public OptionalInt pinTriesLeft() {
        return card.pinTriesLeft();
    }

    /** See {@link Card#open}. */
    public Outcome<CardKeys, CardRefusal> open(String pin) {
        return card.open(pin);
    }

    /** See {@link Card#changePin}. */
    public Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin) {
        return card.changePin(oldPin, newPin);
    }

    private CardCertificate read(byte[] der) {
        return CardCertificate.parse(der)
                .orElseThrow(() -> new IllegalStateException("a certificate of card " + number() + " is unreadable"));
    }
}
