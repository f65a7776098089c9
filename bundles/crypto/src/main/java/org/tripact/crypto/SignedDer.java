package org.tripact.crypto;

import java.security.PublicKey;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.tripact.kernel.Outcome;

/**
 * What certificates, revocation lists, requests and answers of OCSP have in common: a body, an algorithm, a signature.
 *
 * <p>The signature is checked over the very bytes that came, never over an encoding of our own.
 */
record SignedDer(byte[] encoded, byte[] body, AlgorithmIdentifier algorithm, SignatureKind kind, byte[] signature) {

    static Outcome<SignedDer, CertificateFault> read(byte[] bytes, int limit, CardAlgorithms allowed) {
        return bounded(bytes, limit).flatMap(kept -> guarded(() -> parse(kept, allowed)));
    }

    /** A copy of the bytes, where they are one sound element within the limit. */
    static Outcome<byte[], CertificateFault> bounded(byte[] bytes, int limit) {
        if (bytes == null || bytes.length == 0) {
            return Outcome.refused(CertificateFault.EMPTY);
        }
        if (bytes.length > limit) {
            return Outcome.refused(CertificateFault.TOO_LARGE);
        }
        byte[] kept = bytes.clone();
        return Der.isOneElement(kept) ? Outcome.accepted(kept) : Outcome.refused(CertificateFault.UNREADABLE);
    }

    static <V> Outcome<V, CertificateFault> guarded(Supplier<Outcome<V, CertificateFault>> parser) {
        return guarded(CertificateFault.UNREADABLE, parser);
    }

    /** Runs a parser: it tells malformed input by many exceptions, all of which mean the same. */
    static <V, F> Outcome<V, F> guarded(F unreadable, Supplier<Outcome<V, F>> parser) {
        try {
            return parser.get();
        } catch (RuntimeException malformed) {
            return Outcome.refused(unreadable);
        }
    }

    boolean isSignedBy(PublicKey key) {
        return kind.verify(key, body, signature);
    }

    private static Outcome<SignedDer, CertificateFault> parse(byte[] bytes, CardAlgorithms allowed) {
        ASN1Sequence outer = ASN1Sequence.getInstance(bytes);
        return outer.size() == 3 ? of(bytes, outer, allowed) : Outcome.refused(CertificateFault.UNREADABLE);
    }

    /** The first three parts of what the bytes hold. */
    static Outcome<SignedDer, CertificateFault> of(byte[] bytes, ASN1Sequence outer, CardAlgorithms allowed) {
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(outer.getObjectAt(1));
        ASN1BitString signature = ASN1BitString.getInstance(outer.getObjectAt(2));
        if (signature.getPadBits() != 0) {
            return Outcome.refused(CertificateFault.UNREADABLE);
        }
        return SignatureKind.of(algorithm)
                .filter(kind -> kind.isOneOf(allowed))
                .<Outcome<SignedDer, CertificateFault>>map(kind -> Outcome.accepted(
                        new SignedDer(bytes, Der.firstWithin(bytes), algorithm, kind, signature.getOctets())))
                .orElseGet(() -> Outcome.refused(CertificateFault.ALGORITHM));
    }
}
