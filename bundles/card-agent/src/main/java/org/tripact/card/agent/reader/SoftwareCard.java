package org.tripact.card.agent.reader;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Pkcs12Fault;
import org.tripact.kernel.Outcome;

/** A card that is a folder: its keys lie in card.p12, which its PIN opens. */
public final class SoftwareCard {

    /** So many characters has a PIN. */
    public static final int PIN_LENGTH = 8;

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

    /** How often a wrong PIN may still be given. */
    public int pinTriesLeft() {
        return tries.left();
    }

    /** The certificate of the signing key. */
    public EportCertificate signCertificate() {
        return certificate(SIGN);
    }

    /** The certificate of the key that opens envelopes. */
    public EportCertificate envelopeCertificate() {
        return certificate(ENVELOPE);
    }

    /** The keys, where the PIN is right. A wrong one costs a try, a right one gives all tries back. */
    public Outcome<CardKeys, PinFault> open(String pin) {
        return counted(bytes -> memory.recall(bytes, pin)
                .<Outcome<CardKeys, PinFault>>map(Outcome::accepted)
                .orElseGet(() -> entries(bytes, pin).map(entries -> memory.keep(bytes, pin, keys(entries)))));
    }

    /** Puts a new PIN in the place of the old one, which is checked and counted as in {@link #open}. */
    public Outcome<CardKeys, PinFault> changePin(String oldPin, String newPin) {
        if (newPin.codePointCount(0, newPin.length()) != PIN_LENGTH) {
            return Outcome.refused(PinFault.LENGTH);
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
    private <T> Outcome<T, PinFault> counted(Function<byte[], Outcome<T, PinFault>> check) {
        if (tries.left() == 0) {
            return Outcome.refused(PinFault.LOCKED);
        }
        byte[] bytes = store.read();
        tries.spend();
        Outcome<T, PinFault> outcome = check.apply(bytes);
        if (outcome.isAccepted()) {
            tries.restore();
        }
        return outcome;
    }

    private Outcome<List<Pkcs12.Entry>, PinFault> entries(byte[] bytes, String pin) {
        return Pkcs12.read(bytes, pin.toCharArray()).mapRefusal(this::wrong);
    }

    private PinFault wrong(Pkcs12Fault fault) {
        if (fault == Pkcs12Fault.UNREADABLE) {
            throw new IllegalStateException("card.p12 of card " + facts.number() + " is damaged");
        }
        return tries.left() == 0 ? PinFault.LOCKED : PinFault.WRONG;
    }

    private CardKeys keys(List<Pkcs12.Entry> entries) {
        return new CardKeys(key(entries, SIGN), key(entries, ENVELOPE));
    }

    private PrivateKey key(List<Pkcs12.Entry> entries, String alias) {
        Optional<Pkcs12.Entry> entry = entries.stream()
                .filter(candidate -> candidate.alias().equals(alias))
                .findFirst();
        return entry.map(Pkcs12.Entry::key)
                .orElseThrow(() -> new IllegalStateException("card " + facts.number() + " has no key " + alias));
    }

    private EportCertificate certificate(String name) {
        byte[] der = new DurableFile(folder.resolve(name + CERTIFICATE_SUFFIX)).read();
        return EportCertificate.parse(der).fold(certificate -> certificate, fault -> {
            throw new IllegalStateException("certificate " + name + " of card " + facts.number() + ": " + fault);
        });
    }
}
