package org.tripact.card.agent.reader;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Pkcs12Fault;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardGeneration;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** A card that is a folder: its keys lie in card.p12, which its PIN opens. */
public final class SoftwareCard implements Card {

    /** So many characters has a PIN. */
    private static final int PIN_LENGTH = 8;

    private static final String SIGN = "sign";
    private static final String ENVELOPE = "envelope";
    private static final String CERTIFICATE_SUFFIX = ".cer";

    private final Path folder;
    private final CardFacts facts;
    private final PinTries tries;
    private final DurableFile store;
    private final KeyMemory memory;

    SoftwareCard(Path folder, CardFacts facts, int pinTries, KeyMemory memory) {
        this.folder = folder;
        this.facts = facts;
        this.tries = new PinTries(folder, pinTries);
        this.store = new DurableFile(folder.resolve("card.p12"));
        this.memory = memory;
    }

    /** What it says of itself to people. */
    public CardFacts facts() {
        return facts;
    }

    @Override
    public CardNumber number() {
        return facts.number();
    }

    @Override
    public CardGeneration generation() {
        return CardCertificate.parse(signCertificate())
                .map(CardCertificate::generation)
                .orElseThrow(() -> new IllegalStateException("sign.cer of card " + number() + " is unreadable"));
    }

    @Override
    public OptionalInt pinTriesLeft() {
        return OptionalInt.of(tries.left());
    }

    @Override
    public byte[] signCertificate() {
        return certificate(SIGN);
    }

    @Override
    public Optional<byte[]> envelopeCertificate() {
        return Optional.of(certificate(ENVELOPE));
    }

    @Override
    public Outcome<CardKeys, CardRefusal> open(String pin) {
        return counted(bytes -> memory.recall(bytes, pin)
                .<Outcome<CardKeys, CardRefusal>>map(Outcome::accepted)
                .orElseGet(() -> entries(bytes, pin).map(entries -> memory.keep(bytes, pin, keys(entries)))));
    }

    @Override
    public Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin) {
        if (newPin.codePointCount(0, newPin.length()) != PIN_LENGTH) {
            return Outcome.refused(CardRefusal.PIN_LENGTH);
        }
        return counted(bytes -> entries(bytes, oldPin)).map(entries -> {
            store.write(Pkcs12.write(entries, newPin.toCharArray()));
            return keys(entries);
        });
    }

    void unlock() {
        tries.restore();
    }

    /** The try is gone before the PIN is looked at: a kill in between wins nothing. */
    private <T> Outcome<T, CardRefusal> counted(Function<byte[], Outcome<T, CardRefusal>> check) {
        if (tries.left() == 0) {
            return Outcome.refused(CardRefusal.PIN_LOCKED);
        }
        byte[] bytes = store.read();
        tries.spend();
        Outcome<T, CardRefusal> outcome = check.apply(bytes);
        if (outcome.isAccepted()) {
            tries.restore();
        }
        return outcome;
    }

    private Outcome<List<Pkcs12.Entry>, CardRefusal> entries(byte[] bytes, String pin) {
        return Pkcs12.read(bytes, pin.toCharArray()).mapRefusal(this::wrong);
    }

    private CardRefusal wrong(Pkcs12Fault fault) {
        if (fault == Pkcs12Fault.UNREADABLE) {
            throw new IllegalStateException("card.p12 of card " + facts.number() + " is damaged");
        }
        return tries.left() == 0 ? CardRefusal.PIN_LOCKED : CardRefusal.PIN_WRONG;
    }

    private SoftwareKeys keys(List<Pkcs12.Entry> entries) {
        long stay = memory.stay();
        return new SoftwareKeys(
                Algorithm.of(generation()), key(entries, SIGN), key(entries, ENVELOPE), () -> closed(stay));
    }

    /** Why keys of that stay do not work any more: a card that somebody has locked signs nothing more for anybody. */
    private Optional<CardRefusal> closed(long stay) {
        if (memory.stay() != stay) {
            return Optional.of(CardRefusal.CARD_MISSING);
        }
        return tries.left() == 0 ? Optional.of(CardRefusal.PIN_LOCKED) : Optional.empty();
    }

    private PrivateKey key(List<Pkcs12.Entry> entries, String alias) {
        Optional<Pkcs12.Entry> entry = entries.stream()
                .filter(candidate -> candidate.alias().equals(alias))
                .findFirst();
        return entry.map(Pkcs12.Entry::key)
                .orElseThrow(() -> new IllegalStateException("card " + facts.number() + " has no key " + alias));
    }

    private byte[] certificate(String name) {
        return new DurableFile(folder.resolve(name + CERTIFICATE_SUFFIX)).read();
    }
}
