package org.tripact.testkit.contract;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.crypto.Cipher;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardGeneration;

/** Checks a card from outside: by its certificates and nothing else. */
record SignatureCheck(CardGeneration generation, PublicKey key, Optional<PublicKey> envelopeKey) {

    static SignatureCheck by(Card card) {
        return new SignatureCheck(
                card.generation(),
                key(card.generation(), card.signCertificate()),
                card.envelopeCertificate().map(der -> key(card.generation(), der)));
    }

    boolean verifies(byte[] data, byte[] signature) {
        return switch (generation) {
            case SM2 -> signature.length == 64 && Sm2.verify(key, data, signature);
            case RSA -> verifies("SHA1withRSA", data, signature);
            case P256 -> signature.length == 64 && verifies("SHA256withECDSAinP1363Format", data, signature);
        };
    }

    byte[] digest(byte[] data) {
        try {
            return switch (generation) {
                case SM2 -> Sm2.digest(key, data);
                case RSA -> MessageDigest.getInstance("SHA-1").digest(data);
                case P256 -> MessageDigest.getInstance("SHA-256").digest(data);
            };
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The data for the card's envelope key, where it has one that takes envelopes. */
    Optional<byte[]> envelope(byte[] data) {
        return generation == CardGeneration.P256 ? Optional.empty() : envelopeKey.map(to -> encrypt(to, data));
    }

    private byte[] encrypt(PublicKey to, byte[] data) {
        if (generation == CardGeneration.SM2) {
            return Sm2.encrypt(to, data);
        }
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, to);
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private boolean verifies(String algorithm, byte[] data, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(data);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static PublicKey key(CardGeneration generation, byte[] der) {
        if (generation == CardGeneration.SM2) {
            return EportCertificate.parse(der).fold(EportCertificate::publicKey, fault -> {
                throw new AssertionError(fault);
            });
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
