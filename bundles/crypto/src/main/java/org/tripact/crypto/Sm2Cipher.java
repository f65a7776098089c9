package org.tripact.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.util.BigIntegers;

/** SM2 encryption in the ASN.1 form of GM/T 0009: SEQUENCE { x, y, SM3 check (C3), ciphertext (C2) }. */
final class Sm2Cipher {

    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final int CHECK = 32;

    private Sm2Cipher() {}

    static byte[] encrypt(ECPublicKeyParameters key, byte[] data, SecureRandom random) {
        if (data.length == 0) {
            throw new IllegalArgumentException("SM2 encrypts at least one byte");
        }
        try {
            return toAsn1(run(true, new ParametersWithRandom(key, random), data));
        } catch (InvalidCipherTextException | IOException e) {
            throw new IllegalStateException("SM2 cannot encrypt", e);
        }
    }

    static Optional<byte[]> decrypt(ECPrivateKeyParameters key, byte[] cipher) {
        if (!Der.isOneElement(cipher)) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(false, key, toPlain(ASN1Sequence.getInstance(cipher))));
        } catch (InvalidCipherTextException | RuntimeException malformed) {
            // Parser and engine tell malformed, altered and foreign input by many exceptions.
            return Optional.empty();
        }
    }

    private static byte[] run(boolean encrypt, CipherParameters key, byte[] in) throws InvalidCipherTextException {
        SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
        engine.init(encrypt, key);
        return engine.processBlock(in, 0, in.length);
    }

    private static byte[] toAsn1(byte[] plain) throws IOException {
        ASN1Encodable[] parts = {
            new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, 1, 1 + COORDINATE))),
            new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, 1 + COORDINATE, POINT))),
            new DEROctetString(Arrays.copyOfRange(plain, POINT, POINT + CHECK)),
            new DEROctetString(Arrays.copyOfRange(plain, POINT + CHECK, plain.length))
        };
        return new DERSequence(parts).getEncoded(ASN1Encoding.DER);
    }

    private static byte[] toPlain(ASN1Sequence asn1) {
        byte[] check = ASN1OctetString.getInstance(asn1.getObjectAt(2)).getOctets();
        byte[] text = ASN1OctetString.getInstance(asn1.getObjectAt(3)).getOctets();
        if (asn1.size() != 4 || check.length != CHECK || text.length == 0) {
            throw new IllegalArgumentException("not an SM2Cipher");
        }
        byte[] plain = new byte[POINT + CHECK + text.length];
        plain[0] = 4;
        System.arraycopy(coordinate(asn1, 0), 0, plain, 1, COORDINATE);
        System.arraycopy(coordinate(asn1, 1), 0, plain, 1 + COORDINATE, COORDINATE);
        System.arraycopy(check, 0, plain, POINT, CHECK);
        System.arraycopy(text, 0, plain, POINT + CHECK, text.length);
        return plain;
    }

    private static byte[] coordinate(ASN1Sequence asn1, int index) {
        return BigIntegers.asUnsignedByteArray(
                COORDINATE, ASN1Integer.getInstance(asn1.getObjectAt(index)).getPositiveValue());
    }
}
