package org.tripact.customs.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tripact.crypto.CmsRecipient;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;

/**
 * Our own keys, out of a PKCS#12 store: {@code seal} for what we send, and {@code envelope}, where the store has it, for
 * what is enciphered for us. Immutable; says nothing of the keys, ever.
 */
public final class OwnKeys {

    /** The name of the entry that seals. */
    public static final String SEAL = "seal";

    /** The name of the entry that opens envelopes. */
    public static final String ENVELOPE = "envelope";

    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.US_ASCII);

    /** A key that opens envelopes, with the name that they call us by. */
    record Opener(CmsRecipient name, PrivateKey key) {}

    private final Path store;
    private final PrivateKey sealKey;
    private final EportCertificate sealCertificate;
    private final Optional<Opener> opener;

    private OwnKeys(Path store, PrivateKey sealKey, EportCertificate sealCertificate, Optional<Opener> opener) {
        this.store = store;
        this.sealKey = sealKey;
        this.sealCertificate = sealCertificate;
        this.opener = opener;
    }

    /**
     * The keys in a store, whose password is the first line of a file. What is wrong is told by an
     * IllegalArgumentException fit for a log: it names the file, never the password.
     */
    public static OwnKeys read(Path store, Path passwordFile) {
        char[] password = password(passwordFile);
        try {
            List<Pkcs12.Entry> entries = Pkcs12.read(Files.readAllBytes(store), password)
                    .fold(read -> read, fault -> {
                        throw wrong(store, "does not open: " + fault);
                    });
            return of(store, entries);
        } catch (IOException e) {
            throw new IllegalArgumentException("Key store " + store + ": cannot be read", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    PrivateKey sealKey() {
        return sealKey;
    }

    EportCertificate sealCertificate() {
        return sealCertificate;
    }

    Optional<Opener> opener() {
        return opener;
    }

    /** How long what we seal is worth something. */
    Validity sealValidity() {
        return validity("our certificate for seals", SEAL, sealCertificate.notBefore(), sealCertificate.notAfter());
    }

    /** How long others may encipher for us, where they can. */
    Optional<Validity> openerValidity() {
        return opener.map(Opener::name)
                .map(name -> validity("our certificate for envelopes", ENVELOPE, name.notBefore(), name.notAfter()));
    }

    private Validity validity(String which, String entry, Instant from, Instant until) {
        return new Validity(
                "%s ('%s' of %s)".formatted(which, entry, store),
                from,
                until,
                "name a store with a renewed one as keyStore, and let the other side know it");
    }

    @Override
    public String toString() {
        return "keys of " + sealCertificate;
    }

    private static OwnKeys of(Path store, List<Pkcs12.Entry> entries) {
        Pkcs12.Entry seal = entry(entries, SEAL).orElseThrow(() -> wrong(store, "has no entry '" + SEAL + "'"));
        EportCertificate certificate = EportCertificate.parse(seal.chain().get(0))
                .fold(read -> read, fault -> {
                    throw wrong(store, "the certificate of '" + SEAL + "' is refused: " + fault);
                });
        if (!certificate.mayDigitallySign()
                || !Sm2.verify(certificate.publicKey(), PROBE, Sm2.sign(seal.key(), PROBE))) {
            throw wrong(store, "the certificate of '" + SEAL + "' does not fit its key, or is not for signing");
        }
        return new OwnKeys(
                store, seal.key(), certificate, entry(entries, ENVELOPE).map(found -> opener(store, found)));
    }

    private static Opener opener(Path store, Pkcs12.Entry entry) {
        CmsRecipient name = CmsRecipient.parse(entry.chain().get(0)).fold(read -> read, fault -> {
            throw wrong(store, "the certificate of '" + ENVELOPE + "' is refused: " + fault);
        });
        if (!name.isForEnvelopes()) {
            throw wrong(store, "the certificate of '" + ENVELOPE + "' is not for enciphering");
        }
        return new Opener(name, entry.key());
    }

    private static Optional<Pkcs12.Entry> entry(List<Pkcs12.Entry> entries, String alias) {
        return entries.stream().filter(entry -> entry.alias().equals(alias)).findFirst();
    }

    private static char[] password(Path file) {
        try {
            char[] all = StandardCharsets.UTF_8
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .array();
            int end = 0;
            while (end < all.length && all[end] != '\n' && all[end] != '\r' && all[end] != '\0') {
                end++;
            }
            char[] password = Arrays.copyOf(all, end);
            Arrays.fill(all, '\0');
            return password;
        } catch (IOException e) {
            throw new IllegalArgumentException("Password file " + file + ": cannot be read", e);
        }
    }

    private static IllegalArgumentException wrong(Path store, String why) {
        return new IllegalArgumentException("Key store " + store + ": " + why);
    }
}
