package org.tripact.reader.pkcs11;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardGeneration;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** A token from its insertion to its removal. */
final class TokenCard implements Card {

    private static final long FINAL_TRY = 0x20000;
    private static final long LOCKED = 0x40000;

    /** Work on the token. */
    interface Work<T> {
        Outcome<T, CardRefusal> run() throws GeneralSecurityException, IOException;
    }

    private final Cryptoki cryptoki;
    private final Lock lock;
    private final TokenStay stay;
    private final TokenLogin login;
    private long wrongPins;
    private volatile boolean gone;

    /** @param lock held during each call of the library, and by nobody who waits for anything else */
    TokenCard(Cryptoki cryptoki, Lock lock, TokenStay stay, TokenLogin login) {
        this.cryptoki = cryptoki;
        this.lock = lock;
        this.stay = stay;
        this.login = login;
    }

    boolean isThere() {
        return !gone && cryptoki.lives(stay.session());
    }

    /** Gives the session back, as far as it is still there; nothing works afterwards. */
    void close() {
        lock.lock();
        try {
            gone = true;
            if (cryptoki.lives(stay.session())) {
                cryptoki.closeSession(stay.session());
            }
        } finally {
            lock.unlock();
        }
    }

    long slot() {
        return stay.slot();
    }

    @Override
    public CardNumber number() {
        return stay.number();
    }

    @Override
    public CardGeneration generation() {
        return stay.signing().generation();
    }

    @Override
    public byte[] signCertificate() {
        return stay.signing().der().clone();
    }

    @Override
    public Optional<byte[]> envelopeCertificate() {
        return stay.envelope().map(certificate -> certificate.der().clone());
    }

    @Override
    public OptionalInt pinTriesLeft() {
        return this.<Long>guarded(() -> Outcome.accepted(cryptoki.flags(stay.slot())))
                .fold(TokenCard::tries, refusal -> OptionalInt.empty());
    }

    @Override
    public Outcome<CardKeys, CardRefusal> open(String pin) {
        return this.<CardKeys>guarded(() -> Outcome.accepted(keys(login.verify(pin))))
                .mapRefusal(refusal -> refusal == CardRefusal.PIN_LENGTH ? CardRefusal.PIN_WRONG : refusal)
                .mapRefusal(this::lastTry);
    }

    @Override
    public Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin) {
        return this.<String>guarded(() -> {
                    cryptoki.setPin(stay.session(), oldPin, newPin);
                    return Outcome.accepted(newPin);
                })
                .mapRefusal(this::lastTry)
                .flatMap(this::open);
    }

    /** For whoever verified the PIN when so many wrong ones had been given: one more, and that does not hold. */
    Outcome<byte[], CardRefusal> use(long asOf, Work<byte[]> work) {
        return guarded(() -> asOf == wrongPins ? work.run() : Outcome.refused(CardRefusal.PIN_NEEDED));
    }

    private TokenKeys keys(KeyStore store) throws GeneralSecurityException {
        TokenKeys.Pair pair = new TokenKeys.Pair(
                TokenLogin.key(store, stay.signing().der())
                        .orElseThrow(() -> new IllegalStateException("the token has no key for its certificate")),
                stay.envelope().isPresent()
                        ? TokenLogin.key(store, stay.envelope().get().der())
                        : Optional.empty());
        return new TokenKeys(this, wrongPins, login.provider(), pair);
    }

    /** No number of tries is told, only the last and none. */
    private static OptionalInt tries(long flags) {
        if ((flags & LOCKED) != 0) {
            return OptionalInt.of(0);
        }
        return (flags & FINAL_TRY) != 0 ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** OpenSC answers "wrong" where the PIN is locked. */
    private CardRefusal lastTry(CardRefusal refusal) {
        boolean locked = refusal == CardRefusal.PIN_WRONG && pinTriesLeft().equals(OptionalInt.of(0));
        return locked ? CardRefusal.PIN_LOCKED : refusal;
    }

    private <T> Outcome<T, CardRefusal> guarded(Work<T> work) {
        lock.lock();
        try {
            return isThere() ? work.run() : Outcome.refused(noted(CardRefusal.CARD_MISSING));
        } catch (CryptokiException answer) {
            return Outcome.refused(noted(answer.refusal().orElseThrow(() -> answer)));
        } catch (GeneralSecurityException | IOException fault) {
            return Outcome.refused(noted(CryptokiError.refusal(fault)
                    .orElseThrow(() -> new IllegalStateException("the token failed", fault))));
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
