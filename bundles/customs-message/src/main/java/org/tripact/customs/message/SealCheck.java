package org.tripact.customs.message;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.crypto.Sm3;
import org.w3c.dom.Document;

/** Whether a message is sealed by one of the pinned certificates of the other side. */
final class SealCheck {

    private final PeerCertificates peer;
    private final Clock clock;

    SealCheck(PeerCertificates peer, Clock clock) {
        this.peer = peer;
        this.clock = clock;
    }

    /** Why the seal proves nothing, or nothing where it proves the whole document. */
    Optional<Refusal> fault(Document document) {
        return SealShape.of(document).fold(shape -> fault(document, shape), Optional::of);
    }

    private Optional<Refusal> fault(Document document, SealShape shape) {
        Optional<EportCertificate> signer = peer.seal(shape.certificate());
        if (signer.isEmpty()) {
            return Optional.of(Refusal.SIGNER_FOREIGN);
        }
        if (!covers(shape, document) || !isMadeBy(signer.get(), shape)) {
            return Optional.of(Refusal.SEAL_FORGED);
        }
        return isValidNow(signer.get()) ? Optional.empty() : Optional.of(Refusal.SIGNER_NOT_VALID);
    }

    private static boolean covers(SealShape shape, Document document) {
        return MessageDigest.isEqual(shape.digest(), Sm3.hash(Canonical.of(document, shape.signature())));
    }

    private static boolean isMadeBy(EportCertificate signer, SealShape shape) {
        return Sm2.verify(signer.publicKey(), Canonical.of(shape.signedInfo(), null), shape.value());
    }

    private boolean isValidNow(EportCertificate signer) {
        Instant now = clock.instant();
        return !now.isBefore(signer.notBefore()) && !now.isAfter(signer.notAfter());
    }
}
