package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/**
 * The old generation of cards: RSA by PKCS#1 v1.5, signatures over SHA-1. For reading what such cards signed, and for
 * playing one; nothing new should be built on it.
 */
public final class Rsa {

    private static final String PADDED = "RSA/ECB/PKCS1Padding";
    private static final int DIGEST_BYTES = 20;
    private static final int PADDING_BYTES = 11;

    private Rsa() {}

    /** The signature over the data, as long as the key's modulus. */
    public static byte[] sign(PrivateKey key, byte[] data) {
        return SignatureKind.RSA_SHA1.sign(key, data);
    }

    /** Whether the signature over the data is the key's; anything malformed is simply not. */
    public static boolean verify(PublicKey key, byte[] data, byte[] signature) {
        return data != null && SignatureKind.RSA_SHA1.verify(key, data, signature);
    }

    /** SHA-1 over the data: what is really signed. */
    public static byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lost SHA-1", e);
        }
    }

    /** The signature over a digest that was made elsewhere ({@link #digest}): it is signed as it is. */
    public static byte[] signDigest(PrivateKey key, byte[] digest) {
        if (digest.length != DIGEST_BYTES) {
            throw new IllegalArgumentException("a digest to sign has 20 bytes");
        }
        return demandResult(run(Cipher.ENCRYPT_MODE, demand(key), digestInfo(digest)));
    }

    /** Whether the signature over a digest that was made elsewhere is the key's. */
    public static boolean verifyDigest(PublicKey key, byte[] digest, byte[] signature) {
        return digest != null
                && digest.length == DIGEST_BYTES
                && fits(key, signature)
                && run(Cipher.DECRYPT_MODE, key, signature)
                        .filter(signed -> Arrays.equals(signed, digestInfo(digest)))
                        .isPresent();
    }

    /** The data encrypted for the key, in one block; no more than {@link #maxPlainBytes} of them. */
    public static byte[] encrypt(PublicKey key, byte[] data) {
        if (data.length > maxPlainBytes(key)) {
            throw new IllegalArgumentException("more data than one block of RSA holds");
        }
        return demandResult(run(Cipher.ENCRYPT_MODE, key, data));
    }

    /**
     * The data in a block, or nothing where it is malformed, altered or meant for another key. Who answers strangers must
     * not let them tell these apart from what comes after: such an answer opens other blocks bit by bit.
     */
    public static Optional<byte[]> decrypt(PrivateKey key, byte[] block) {
        return block == null ? Optional.empty() : run(Cipher.DECRYPT_MODE, demand(key), block);
    }

    /** How many bytes one block for this key holds. */
    public static int maxPlainBytes(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return modulusBytes(rsa) - PADDING_BYTES;
        }
        throw new IllegalArgumentException("not a public key of RSA");
    }

    /** Whether it is a key of the old generation. */
    public static boolean isRsa(PublicKey key) {
        return key instanceof RSAPublicKey;
    }

    /** Whether the bytes are as long as a signature of this key. */
    static boolean fits(PublicKey key, byte[] signature) {
        return signature != null && key instanceof RSAPublicKey rsa && signature.length == modulusBytes(rsa);
    }

    private static int modulusBytes(RSAPublicKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    private static PrivateKey demand(PrivateKey key) {
        if (key instanceof RSAPrivateKey) {
            return key;
        }
        throw new IllegalArgumentException("not a private key of RSA");
    }

    private static Optional<byte[]> run(int mode, Key key, byte[] in) {
        try {
            Cipher cipher = Cipher.getInstance(PADDED);
            cipher.init(mode, key);
            return Optional.of(cipher.doFinal(in));
        } catch (GeneralSecurityException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] demandResult(Optional<byte[]> result) {
        return result.orElseThrow(() -> new IllegalArgumentException("not a key of RSA that can do this"));
    }

    private static byte[] digestInfo(byte[] digest) {
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE);
        try {
            return new DigestInfo(sha1, digest).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
