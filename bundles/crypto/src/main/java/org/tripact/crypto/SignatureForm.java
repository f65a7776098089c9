package org.tripact.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** One signature in its two forms: r‖s in 64 bytes, and a DER sequence. */
final class SignatureForm {

    private SignatureForm() {}

    static byte[] toDer(byte[] raw) {
        BigInteger n = Curve.DOMAIN.getN();
        try {
            BigInteger[] rs = PlainDSAEncoding.INSTANCE.decode(n, raw);
            return StandardDSAEncoding.INSTANCE.encode(n, rs[0], rs[1]);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a raw SM2 signature", e);
        }
    }

    static Optional<byte[]> toRaw(byte[] der) {
        if (der == null || der.length > 80) {
            return Optional.empty();
        }
        BigInteger n = Curve.DOMAIN.getN();
        try {
            BigInteger[] rs = StandardDSAEncoding.INSTANCE.decode(n, der);
            return Optional.of(PlainDSAEncoding.INSTANCE.encode(n, rs[0], rs[1]));
        } catch (IOException | RuntimeException malformed) {
            // The parser tells malformed input by many exceptions.
            return Optional.empty();
        }
    }
}
