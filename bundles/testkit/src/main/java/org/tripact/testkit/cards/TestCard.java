package org.tripact.testkit.cards;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.RegisteredCard;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;

/**
 * A software card with its two keys: signs as E-Port's do, raw r‖s.
 *
 * @param registered the card as a register might have it; nothing of it but number and names is in the certificate
 * @param certificate DER of the signing certificate
 * @param envelopeCertificate DER of the other one
 * @param authorities DER of the authorities above, the issuer first
 */
public record TestCard(
        RegisteredCard registered,
        KeyPair signingKeys,
        byte[] certificate,
        KeyPair envelopeKeys,
        byte[] envelopeCertificate,
        List<byte[]> authorities) {

    /** The card's number. */
    public CardNumber number() {
        return registered.number();
    }

    /** The raw signature over the UTF-8 bytes of a text. */
    public byte[] sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The raw signature over the bytes; by ECDSA where the card has a key of the wrong curve. */
    public byte[] sign(byte[] bytes) {
        return Sm2.isSm2(signingKeys.getPublic()) ? Sm2.sign(signingKeys.getPrivate(), bytes) : ecdsa(bytes);
    }

    /** What the card gives back for a challenge. */
    public CardProof proof(Challenge challenge) {
        return new CardProof(challenge.id(), certificate, sign(challenge.text()), number());
    }

    /** Both keys as the PKCS#12 store in which software cards lie on disk. */
    public byte[] keyStore(String pin) {
        return Pkcs12.write(
                List.of(
                        new Pkcs12.Entry("sign", signingKeys.getPrivate(), chain(certificate)),
                        new Pkcs12.Entry("envelope", envelopeKeys.getPrivate(), chain(envelopeCertificate))),
                pin.toCharArray());
    }

    private List<byte[]> chain(byte[] own) {
        return Stream.concat(Stream.of(own), authorities.stream()).toList();
    }

    private byte[] ecdsa(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signingKeys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
