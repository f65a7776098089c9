package org.tripact.crypto;

import java.security.PublicKey;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.tripact.kernel.Outcome;

/**
 * What certificates, revocation lists and requests have in common: a body, an algorithm, a signature.
 *
 * <p>The signature is checked over the very bytes that came, never over an encoding of our own.
 */
record SignedDer(byte[] encoded, byte[] body, AlgorithmIdentifier algorithm, byte[] signature) {

    static Outcome<SignedDer, CertificateFault> read(byte[] bytes, int limit) {
        if (bytes == null || bytes.length == 0) {
            return Outcome.refused(CertificateFault.EMPTY);
        }
        if (bytes.length > limit) {
            return Outcome.refused(CertificateFault.TOO_LARGE);
        }
        byte[] kept = bytes.clone();
        return Der.isOneElement(kept) ? guarded(() -> parse(kept)) : Outcome.refused(CertificateFault.UNREADABLE);
    }

    /** Runs a parser: it tells malformed input by many exceptions, all of which mean the same. */
    static <V> Outcome<V, CertificateFault> guarded(Supplier<Outcome<V, CertificateFault>> parser) {
        try {
            return parser.get();
        } catch (RuntimeException malformed) {
            return Outcome.refused(CertificateFault.UNREADABLE);
        }
    }

    private static boolean isSm2WithSm3(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return GMObjectIdentifiers.sm2sign_with_sm3.equals(algorithm.getAlgorithm())
                && (parameters == null || DERNull.INSTANCE.equals(parameters));
    }

    boolean isSignedBy(PublicKey key) {
        return Sm2.derToRaw(signature).filter(raw -> Sm2.verify(key, body, raw)).isPresent();
    }

    private static Outcome<SignedDer, CertificateFault> parse(byte[] bytes) {
        ASN1Sequence outer = ASN1Sequence.getInstance(bytes);
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(outer.getObjectAt(1));
        ASN1BitString signature = ASN1BitString.getInstance(outer.getObjectAt(2));
        if (outer.size() != 3 || signature.getPadBits() != 0) {
            return Outcome.refused(CertificateFault.UNREADABLE);
        }
        return isSm2WithSm3(algorithm)
                ? Outcome.accepted(new SignedDer(bytes, Der.firstWithin(bytes), algorithm, signature.getOctets()))
                : Outcome.refused(CertificateFault.ALGORITHM);
    }
}
