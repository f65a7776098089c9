package org.tripact.reader.pkcs11;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.tripact.kernel.CardNumber;
import org.tripact.reader.api.CardGeneration;

/** A certificate on the token whose key the JDK can use. */
record TokenCertificate(
        byte[] der, CardGeneration generation, boolean signs, boolean seals, Optional<CardNumber> number) {

    private static final String CARD_NUMBER = "1.3.6.1.4.1.5315.100.5.9";
    private static final String MEDIUM_PREFIX = "03-";
    private static final int P256_BITS = 256;
    private static final int HEADS = 4;
    private static final int SHORT = 127;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int DATA_ENCIPHERMENT = 3;

    /** Nothing where it is no certificate, an authority's, or of another algorithm. */
    static Optional<TokenCertificate> parse(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return generation(certificate).map(generation -> of(certificate, der, generation));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private static TokenCertificate of(X509Certificate certificate, byte[] der, CardGeneration generation) {
        boolean[] usage = certificate.getKeyUsage();
        return new TokenCertificate(
                der,
                generation,
                usage == null || usage[DIGITAL_SIGNATURE],
                generation == CardGeneration.RSA
                        && usage != null
                        && (usage[KEY_ENCIPHERMENT] || usage[DATA_ENCIPHERMENT]),
                cardNumber(certificate.getExtensionValue(CARD_NUMBER)));
    }

    private static Optional<CardGeneration> generation(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey) {
            return Optional.of(CardGeneration.RSA);
        }
        return certificate.getPublicKey() instanceof ECPublicKey key
                        && key.getParams().getCurve().getField().getFieldSize() == P256_BITS
                ? Optional.of(CardGeneration.P256)
                : Optional.empty();
    }

    /** An octet string that holds a string: two heads of two bytes, since a card number is short. */
    private static Optional<CardNumber> cardNumber(byte[] value) {
        if (value == null || value.length < HEADS || value.length > SHORT) {
            return Optional.empty();
        }
        String text = new String(value, HEADS, value.length - HEADS, StandardCharsets.UTF_8);
        return CardNumber.parse(text.startsWith(MEDIUM_PREFIX) ? text.substring(MEDIUM_PREFIX.length()) : text);
    }
}
