package org.tripact.reader.pkcs11;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardGeneration;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** What a verified PIN allows: handles of keys that stay on the token. */
final class TokenKeys implements CardKeys {

    /** PKCS#1 wants the digest's name before the digest. */
    private static final byte[] SHA1_NAME = HexFormat.of().parseHex("3021300906052b0e03021a05000414");

    private static final byte[] NONE = new byte[0];

    /** The handles of the two keys. */
    record Pair(PrivateKey sign, Optional<PrivateKey> envelope) {}

    private final TokenCard card;
    private final long wrongPins;
    private final Provider provider;
    private final Pair keys;

    TokenKeys(TokenCard card, long wrongPins, Provider provider, Pair keys) {
        this.card = card;
        this.wrongPins = wrongPins;
        this.provider = provider;
        this.keys = keys;
    }

    @Override
    public Outcome<byte[], CardRefusal> sign(byte[] data) {
        return signDigest(digest(data));
    }

    @Override
    public Outcome<byte[], CardRefusal> signDigest(byte[] digest) {
        return digest.length == card.generation().digestBytes()
                ? card.use(wrongPins, () -> Outcome.accepted(signed(digest)))
                : Outcome.refused(CardRefusal.DIGEST_LENGTH);
    }

    @Override
    public Outcome<byte[], CardRefusal> decrypt(byte[] cipher) {
        return keys.envelope()
                .map(key -> card.use(wrongPins, () -> decrypted(key, cipher)))
                .orElseGet(() -> Outcome.refused(CardRefusal.NOT_SUPPORTED));
    }

    @Override
    public String toString() {
        return "the keys of a card";
    }

    private boolean isRsa() {
        return card.generation() == CardGeneration.RSA;
    }

    /** Outside the token: it would be slower there, and many old ones know no SHA-256. */
    private byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance(isRsa() ? "SHA-1" : "SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA", e);
        }
    }

    private byte[] signed(byte[] digest) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(isRsa() ? "NONEwithRSA" : "NONEwithECDSAinP1363Format", provider);
        signature.initSign(keys.sign());
        signature.update(isRsa() ? SHA1_NAME : NONE);
        signature.update(digest);
        return signature.sign();
    }

    private Outcome<byte[], CardRefusal> decrypted(PrivateKey key, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", provider);
        cipher.init(Cipher.DECRYPT_MODE, key);
        try {
            return Outcome.accepted(cipher.doFinal(data));
        } catch (BadPaddingException | IllegalBlockSizeException unreadable) {
            return Outcome.refused(CardRefusal.CIPHER_UNREADABLE);
        }
    }
}
