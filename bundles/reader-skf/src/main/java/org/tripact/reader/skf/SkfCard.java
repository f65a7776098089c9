package org.tripact.reader.skf;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardGeneration;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** A key that is plugged in, from its connection to its removal. */
final class SkfCard implements Card {

    private final SkfLibrary library;
    private final Lock lock;
    private final SkfStay stay;
    private long wrongPins;
    private volatile boolean gone;

    /** @param lock held during each call of the library, and by nobody who waits for anything else */
    SkfCard(SkfLibrary library, Lock lock, SkfStay stay) {
        this.library = library;
        this.lock = lock;
        this.stay = stay;
    }

    String device() {
        return stay.device();
    }

    boolean isGone() {
        return gone;
    }

    @Override
    public CardNumber number() {
        return stay.number();
    }

    @Override
    public CardGeneration generation() {
        return CardGeneration.SM2;
    }

    @Override
    public byte[] signCertificate() {
        return stay.signCertificate().clone();
    }

    @Override
    public Optional<byte[]> envelopeCertificate() {
        return stay.envelopeCertificate().map(byte[]::clone);
    }

    @Override
    public OptionalInt pinTriesLeft() {
        return guarded(() -> Outcome.accepted(library.triesLeft(stay.application())))
                .fold(OptionalInt::of, refusal -> OptionalInt.empty());
    }

    @Override
    public Outcome<CardKeys, CardRefusal> open(String pin) {
        return verified(() -> library.verifyPin(stay.application(), pin))
                .mapRefusal(refusal -> refusal == CardRefusal.PIN_LENGTH ? CardRefusal.PIN_WRONG : refusal);
    }

    @Override
    public Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin) {
        return verified(() -> library.changePin(stay.application(), oldPin, newPin))
                .flatMap(changed -> open(newPin));
    }

    /** For whoever verified the PIN when so many wrong ones had been given: one more, and that does not hold. */
    Outcome<byte[], CardRefusal> sign(long asOf, byte[] digest) {
        return guarded(() -> asOf == wrongPins
                ? Outcome.accepted(library.sign(stay.container(), digest))
                : Outcome.refused(CardRefusal.PIN_NEEDED));
    }

    /** Gives the connection back, as far as it is still there; nothing works afterwards. */
    void close() {
        gone = true;
        stay.close(library);
    }

    private Outcome<CardKeys, CardRefusal> verified(Runnable check) {
        return this.<CardKeys>guarded(() -> {
                    check.run();
                    return Outcome.accepted(new SkfKeys(this, wrongPins));
                })
                .mapRefusal(this::lastTry);
    }

    /** Some libraries answer "wrong" to the wrong PIN that took the last try. */
    private CardRefusal lastTry(CardRefusal refusal) {
        boolean locked = refusal == CardRefusal.PIN_WRONG && pinTriesLeft().equals(OptionalInt.of(0));
        return locked ? CardRefusal.PIN_LOCKED : refusal;
    }

    private <T> Outcome<T, CardRefusal> guarded(Supplier<Outcome<T, CardRefusal>> work) {
        lock.lock();
        try {
            return gone ? Outcome.refused(CardRefusal.CARD_MISSING) : work.get();
        } catch (SkfException answer) {
            return Outcome.refused(noted(answer.refusal().orElseThrow(() -> answer)));
        } finally {
            lock.unlock();
        }
    }

    private CardRefusal noted(CardRefusal refusal) {
        if (refusal == CardRefusal.CARD_MISSING) {
            gone = true;
        } else if (refusal == CardRefusal.PIN_WRONG || refusal == CardRefusal.PIN_LOCKED) {
            wrongPins++;
        }
        return refusal;
    }
}
