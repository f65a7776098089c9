package org.tripact.customs.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private final List<EportCertificate> seals;
    private final Optional<CmsRecipient> recipient;

    private PeerCertificates(List<EportCertificate> seals, Optional<CmsRecipient> recipient) {
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

    Optional<CmsRecipient> recipient() {
        return recipient;
    }

    boolean canSeal() {
        return !seals.isEmpty();
    }

    /** The pinned certificate with these very bytes. */
    Optional<EportCertificate> seal(byte[] der) {
        return seals.stream()
                .filter(pinned -> Arrays.equals(pinned.encoded(), der))
                .findFirst();
    }

    @Override
    public String toString() {
        return "pinned " + seals + (recipient.isPresent() ? ", enciphered for" : ", not enciphered for");
    }

    private static EportCertificate seal(Path file) {
        // Authority is the one door that takes the armour off; what we want is the certificate within.
        Outcome<EportCertificate, CertificateFault> read =
                Authority.parse(bytes(file)).flatMap(armoured -> EportCertificate.parse(armoured.encoded()));
        EportCertificate certificate = demand(file, read);
        if (!certificate.mayDigitallySign()) {
            throw new IllegalArgumentException("Certificate " + file + ": is not for signing");
        }
        return certificate;
    }

    private static CmsRecipient recipient(Path file) {
        CmsRecipient read = demand(file, CmsRecipient.parse(bytes(file)));
        if (!read.isForEnvelopes()) {
            throw new IllegalArgumentException("Certificate " + file + ": is not for enciphering");
        }
        return read;
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
