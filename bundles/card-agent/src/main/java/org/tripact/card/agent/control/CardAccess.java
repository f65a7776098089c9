package org.tripact.card.agent.control;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tripact.card.agent.reader.CardKeys;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.PinFault;
import org.tripact.card.agent.reader.ReaderFault;
import org.tripact.card.agent.reader.SoftwareCard;
import org.tripact.kernel.Outcome;

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

    Outcome<SoftwareCard, Refusal> card() {
        return reader.inserted().mapRefusal(CardAccess::refusal);
    }

    /** The keys by the PIN of the call, or by the one that was verified on this connection a moment ago. */
    Outcome<CardKeys, Refusal> keys(Call call) {
        Optional<String> pin = call.arguments().optional(PIN);
        return card().flatMap(card -> pin.isPresent() ? open(card, pin.get()) : remembered(card, call.caller()));
    }

    Outcome<CardKeys, Refusal> open(SoftwareCard card, String pin) {
        return card.open(pin).mapRefusal(fault -> refusal(card, fault));
    }

    Outcome<CardKeys, Refusal> changePin(SoftwareCard card, String oldPin, String newPin) {
        return card.changePin(oldPin, newPin).mapRefusal(fault -> refusal(card, fault));
    }

    void remember(Caller caller, CardKeys keys) {
        caller.remember(keys, reader.changes(), clock.instant().plus(pinMemory));
    }

    /** A card that somebody has locked meanwhile signs nothing more for anybody. */
    Outcome<CardKeys, Refusal> remembered(SoftwareCard card, Caller caller) {
        if (card.pinTriesLeft() == 0) {
            return Outcome.refused(refusal(card, PinFault.LOCKED));
        }
        return caller.remembered(reader.changes(), clock.instant())
                .<Outcome<CardKeys, Refusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ControlError.ARGUMENT_MISSING.refusal(PIN)));
    }

    private static Refusal refusal(ReaderFault fault) {
        return fault == ReaderFault.NO_READER
                ? ControlError.READER_MISSING.refusal()
                : ControlError.CARD_MISSING.refusal();
    }

    private static Refusal refusal(SoftwareCard card, PinFault fault) {
        return switch (fault) {
            case WRONG -> ControlError.PIN_WRONG.refusal(card.pinTriesLeft());
            case LOCKED -> ControlError.PIN_LOCKED.refusal();
            case LENGTH -> ControlError.PIN_LENGTH.refusal(SoftwareCard.PIN_LENGTH);
        };
    }
}
