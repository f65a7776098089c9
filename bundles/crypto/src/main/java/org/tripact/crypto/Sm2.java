package org.tripact.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * SM2 (GM/T 0003) on sm2p256v1 with SM3 and the user id 1234567812345678 (GM/T 0009).
 *
 * <p>A raw signature is r‖s in 64 bytes, as E-Port's cards answer it; certificates carry the same two numbers in DER.
 * Keep key objects: a kept key verifies twice as fast as one read anew each time.
 */
public final class Sm2 {

    private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_BYTES = 32;

    private Sm2() {}

    /** A new pair of keys from the machine's secure random. */
    public static KeyPair newKeyPair() {
        return Curve.newKeyPair();
    }

    /** The raw signature over the data. */
    public static byte[] sign(PrivateKey key, byte[] data) {
        return sign(key, data, Curve.RANDOM);
    }

    static byte[] sign(PrivateKey key, byte[] data, SecureRandom random) {
        return sign(new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest()), key, data, random);
    }

    /** Whether the raw signature over the data is the key's; anything malformed is simply not. */
    public static boolean verify(PublicKey key, byte[] data, byte[] rawSignature) {
        return verify(new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest()), key, data, rawSignature);
    }

    /** The raw signature over a digest that was made elsewhere ({@link #digest}): it is signed as it is. */
    public static byte[] signDigest(PrivateKey key, byte[] e) {
        if (e.length != DIGEST_BYTES) {
            throw new IllegalArgumentException("a digest to sign has 32 bytes");
        }
        return sign(new GivenDigestSigner(e), key, new byte[0], Curve.RANDOM);
    }

    /** Whether the raw signature over a digest that was made elsewhere is the key's. */
    public static boolean verifyDigest(PublicKey key, byte[] e, byte[] rawSignature) {
        return e != null
                && e.length == DIGEST_BYTES
                && verify(new GivenDigestSigner(e), key, new byte[0], rawSignature);
    }

    /** What a signature of this key over the data really signs: SM3 over ZA and the data. */
    public static byte[] digest(PublicKey key, byte[] data) {
        return Sm3.hash(za(Curve.demand(key)), data);
    }

    /** A raw signature as it stands in certificates: a DER sequence of two integers. */
    public static byte[] rawToDer(byte[] raw) {
        return SignatureForm.toDer(raw);
    }

    /** The raw form of a DER signature, or nothing where the bytes are no strict DER of two numbers in range. */
    public static Optional<byte[]> derToRaw(byte[] der) {
        return SignatureForm.toRaw(der);
    }

    /** The data encrypted for the key, as ASN.1 SM2Cipher (GM/T 0009): x, y, SM3 check, ciphertext. */
    public static byte[] encrypt(PublicKey key, byte[] data) {
        return Sm2Cipher.encrypt(Curve.demand(key), data, Curve.RANDOM);
    }

    /** The data in an ASN.1 SM2Cipher, or nothing where it is malformed, altered or meant for another key. */
    public static Optional<byte[]> decrypt(PrivateKey key, byte[] cipher) {
        return Sm2Cipher.decrypt(Curve.demand(key), cipher);
    }

    /** The key of a point in its 65 bytes 04‖x‖y, or nothing where that is no point of the curve. */
    public static Optional<PublicKey> publicKey(byte[] uncompressedPoint) {
        return Curve.publicKey(uncompressedPoint);
    }

    /** Whether the key lies on the SM2 curve: ECDSA code would take it gladly, and the other way round. */
    public static boolean isSm2(PublicKey key) {
        return Curve.parameters(key).isPresent();
    }

    static byte[] za(ECPublicKeyParameters key) {
        byte[] idBits = {(byte) (USER_ID.length * 8 >>> 8), (byte) (USER_ID.length * 8)};
        byte[] a = Curve.DOMAIN.getCurve().getA().getEncoded();
        byte[] b = Curve.DOMAIN.getCurve().getB().getEncoded();
        return Sm3.hash(
                idBits,
                USER_ID,
                a,
                b,
                Curve.DOMAIN.getG().getAffineXCoord().getEncoded(),
                Curve.DOMAIN.getG().getAffineYCoord().getEncoded(),
                key.getQ().getAffineXCoord().getEncoded(),
                key.getQ().getAffineYCoord().getEncoded());
    }

    private static byte[] sign(SM2Signer signer, PrivateKey key, byte[] data, SecureRandom random) {
        CipherParameters parameters = new ParametersWithRandom(Curve.demand(key), random);
        signer.init(true, new ParametersWithID(parameters, USER_ID));
        signer.update(data, 0, data.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 cannot sign", e);
        }
    }

    private static boolean verify(SM2Signer signer, PublicKey key, byte[] data, byte[] rawSignature) {
        Optional<ECPublicKeyParameters> parameters = Curve.parameters(key);
        if (parameters.isEmpty() || data == null || rawSignature == null) {
            return false;
        }
        signer.init(false, new ParametersWithID(parameters.get(), USER_ID));
        signer.update(data, 0, data.length);
        return signer.verifySignature(rawSignature);
    }

    /** The library's signer with the one step replaced that makes the number to sign out of the message. */
    private static final class GivenDigestSigner extends SM2Signer {

        private final BigInteger given;

        GivenDigestSigner(byte[] e) {
            super(PlainDSAEncoding.INSTANCE, new SM3Digest());
            this.given = new BigInteger(1, e);
        }

        @Override
        protected BigInteger calculateE(BigInteger n, byte[] message) {
            return given;
        }
    }
}
