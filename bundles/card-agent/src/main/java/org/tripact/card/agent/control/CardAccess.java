package org.tripact.card.agent.control;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tripact.card.agent.reader.CardCertificate;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.InsertedCard;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** The way from a call to the card in the reader and to its keys. */
final class CardAccess {

    static final String PIN = "passwd";

    private final CardReader reader;
    private final Duration pinMemory;
    private final Clock clock;

    CardAccess(CardReader reader, Duration pinMemory, Clock clock) {
        this.reader = reader;
        this.pinMemory = pinMemory;
        this.clock = clock;
    }

    Outcome<InsertedCard, Refusal> card() {
        return reader.inserted().mapRefusal(refusal -> CardRefusals.told(refusal, OptionalInt.empty()));
    }

    Outcome<CardCertificate, Refusal> signCertificate() {
        return card().map(InsertedCard::signCertificate);
    }

    Outcome<CardCertificate, Refusal> envelopeCertificate() {
        return card().flatMap(card -> card.envelopeCertificate()
                .<Outcome<CardCertificate, Refusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ControlError.CARD_CANNOT.refusal())));
    }

    /** The keys by the PIN of the call, or by the one that was verified on this connection a moment ago. */
    private Outcome<CardKeys, Refusal> keys(Call call) {
        Optional<String> pin = call.arguments().optional(PIN);
        return card().flatMap(card -> pin.isPresent() ? open(card, pin.get()) : remembered(card, call.caller()));
    }

    /** What the keys, opened as in {@link #keys}, make of it. */
    Outcome<byte[], Refusal> use(Call call, Function<CardKeys, Outcome<byte[], CardRefusal>> work) {
        return keys(call)
                .flatMap(keys ->
                        work.apply(keys).mapRefusal(refusal -> CardRefusals.told(refusal, OptionalInt.empty())));
    }

    Outcome<CardKeys, Refusal> open(InsertedCard card, String pin) {
        return card.open(pin).mapRefusal(refusal -> CardRefusals.told(refusal, card.pinTriesLeft()));
    }

    Outcome<CardKeys, Refusal> changePin(InsertedCard card, String oldPin, String newPin) {
        return card.changePin(oldPin, newPin).mapRefusal(refusal -> CardRefusals.told(refusal, card.pinTriesLeft()));
    }

    void remember(Caller caller, CardKeys keys) {
        caller.remember(keys, reader.changes(), clock.instant().plus(pinMemory));
    }

    /** A card that somebody has locked meanwhile signs nothing more for anybody. */
    Outcome<CardKeys, Refusal> remembered(InsertedCard card, Caller caller) {
        if (card.pinTriesLeft().equals(OptionalInt.of(0))) {
            return Outcome.refused(ControlError.PIN_LOCKED.refusal());
        }
        return caller.remembered(reader.changes(), clock.instant())
                .<Outcome<CardKeys, Refusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ControlError.ARGUMENT_MISSING.refusal(PIN)));
    }
}
