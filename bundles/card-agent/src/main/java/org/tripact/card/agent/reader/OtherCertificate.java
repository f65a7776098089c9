package org.tripact.card.agent.reader;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.tripact.kernel.OrganisationCode;
import org.tripact.reader.api.CardGeneration;

/** Certificates of the generations that the JDK can read, with E-Port's extensions where they have them. */
final class OtherCertificate {

    private static final String ENTERPRISE_NAME = "1.3.6.1.4.1.5315.100.5.1";
    private static final String ORGANISATION_CODE = "1.3.6.1.4.1.5315.100.5.11";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{9}");
    private static final int P256_BITS = 256;
    private static final int NUMBER_CHARACTERS = 16;

    private OtherCertificate() {}

    static Optional<CardCertificate> parse(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return generation(certificate.getPublicKey()).map(generation -> of(certificate, der, generation));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CardGeneration> generation(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return Optional.of(CardGeneration.RSA);
        }
        return key instanceof ECPublicKey ec
                        && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS
                ? Optional.of(CardGeneration.P256)
                : Optional.empty();
    }

    private static CardCertificate of(X509Certificate certificate, byte[] der, CardGeneration generation) {
        return new CardCertificate(
                der,
                new CardHolder(
                        number(certificate.getSerialNumber()),
                        subjectPart(certificate, "CN"),
                        text(certificate, ENTERPRISE_NAME).orElseGet(() -> subjectPart(certificate, "OU")),
                        text(certificate, ORGANISATION_CODE)
                                .filter(code -> CODE.matcher(code).matches())
                                .map(OrganisationCode::new)),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                generation,
                certificate.getPublicKey());
    }

    private static String number(BigInteger serial) {
        String hex = HexFormat.of().formatHex(serial.toByteArray());
        String unsigned = hex.length() > NUMBER_CHARACTERS && hex.startsWith("00") ? hex.substring(2) : hex;
        return "0".repeat(Math.max(0, NUMBER_CHARACTERS - unsigned.length())) + unsigned;
    }

    private static String subjectPart(X509Certificate certificate, String kind) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(kind))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }

    /** An extension holds an octet string, and that a string: two heads of two bytes, since ours are short. */
    private static Optional<String> text(X509Certificate certificate, String oid) {
        byte[] value = certificate.getExtensionValue(oid);
        return value == null || value.length < 4 || value.length > 127 || value[3] != value.length - 4
                ? Optional.empty()
                : Optional.of(new String(value, 4, value.length - 4, StandardCharsets.UTF_8));
    }
}
