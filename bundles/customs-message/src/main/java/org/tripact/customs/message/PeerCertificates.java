package org.tripact.customs.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CertificateFault;
import org.tripact.crypto.CmsRecipient;
import org.tripact.crypto.EportCertificate;
import org.tripact.kernel.Outcome;

/**
 * The other side's certificates, each pinned: the very ones whose seals we believe (several while they change over), and
 * the one that we encipher for, where we do. Files are DER or PEM, one certificate each. Immutable.
 */
public final class PeerCertificates {

    private static final int MAX_FILE = 64 * 1024;

    /** A certificate whose seals we believe. */
    private record Pinned(Path file, EportCertificate certificate) {

        Validity validity() {
            return new Validity(
                    "a certificate whose seals are believed (" + file + ")",
                    certificate.notBefore(),
                    certificate.notAfter(),
                    "name the other side's next one in sealCertificates");
        }

        @Override
        public String toString() {
            return certificate.toString();
        }
    }

    /** Whom we encipher for. */
    record Recipient(Path file, CmsRecipient certificate) {

        Validity validity() {
            return new Validity(
                    "the other side's certificate for envelopes (" + file + ")",
                    certificate.notBefore(),
                    certificate.notAfter(),
                    "name its next one as envelopeCertificate");
        }
    }

    private final List<Pinned> seals;
    private final Optional<Recipient> recipient;

    private PeerCertificates(List<Pinned> seals, Optional<Recipient> recipient) {
        this.seals = List.copyOf(seals);
        this.recipient = recipient;
    }

    /**
     * The certificates in these files; without {@code envelope} nothing is enciphered. What is wrong is told by an
     * IllegalArgumentException fit for a log.
     */
    public static PeerCertificates read(List<Path> seals, Optional<Path> envelope) {
        return new PeerCertificates(
                seals.stream().map(PeerCertificates::seal).toList(), envelope.map(PeerCertificates::recipient));
    }

    Optional<Recipient> recipient() {
        return recipient;
    }

    /** How long each of them is worth something. */
    Stream<Validity> validities() {
        return Stream.concat(seals.stream().map(Pinned::validity), recipient.map(Recipient::validity).stream());
    }

    boolean canSeal() {
        return !seals.isEmpty();
    }

    /** The pinned certificate with these very bytes. */
    Optional<EportCertificate> seal(byte[] der) {
        return seals.stream()
                .map(Pinned::certificate)
                .filter(pinned -> Arrays.equals(pinned.encoded(), der))
                .findFirst();
    }

    @Override
    public String toString() {
        return "pinned " + seals + (recipient.isPresent() ? ", enciphered for" : ", not enciphered for");
    }

    private static Pinned seal(Path file) {
        // Authority is the one door that takes the armour off; what we want is the certificate within.
        Outcome<EportCertificate, CertificateFault> read =
                Authority.parse(bytes(file)).flatMap(armoured -> EportCertificate.parse(armoured.encoded()));
        EportCertificate certificate = demand(file, read);
        if (!certificate.mayDigitallySign()) {
            throw new IllegalArgumentException("Certificate " + file + ": is not for signing");
        }
        return new Pinned(file, certificate);
    }

    private static Recipient recipient(Path file) {
        CmsRecipient read = demand(file, CmsRecipient.parse(bytes(file)));
        if (!read.isForEnvelopes()) {
            throw new IllegalArgumentException("Certificate " + file + ": is not for enciphering");
        }
        return new Recipient(file, read);
    }

    private static <V> V demand(Path file, Outcome<V, CertificateFault> outcome) {
        return outcome.fold(read -> read, fault -> {
            throw new IllegalArgumentException("Certificate " + file + ": is refused: " + fault);
        });
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new IllegalArgumentException("Certificate " + file + ": is larger than " + MAX_FILE + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("Certificate " + file + ": cannot be read", e);
        }
    }
}
