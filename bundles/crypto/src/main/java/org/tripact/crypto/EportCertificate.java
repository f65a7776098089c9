package org.tripact.crypto;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Outcome;

/**
 * The certificate on a card, in the shape of China E-Port's: who holds it and for which enterprise.
 *
 * <p>It names no customs code and no role: those stand in the register. The holder's identity number that lies in real
 * ones (1.3.6.1.4.1.5315.100.5.8) is personal data and never read. Immutable; keep it, its key verifies faster.
 */
public final class EportCertificate {

    private static final String MEDIUM_PREFIX = "03-";
    private static final Pattern ORGANISATION_CODE = Pattern.compile("[0-9A-Z]{9}");

    private final byte[] encoded;
    private final byte[] issuer;
    private final SignedDer signed;
    private final PublicKey publicKey;
    private final BigInteger serial;
    private final String holder;
    private final String enterpriseName;
    private final Optional<CardNumber> cardNumber;
    private final Optional<OrganisationCode> organisationCode;
    private final Instant notBefore;
    private final Instant notAfter;
    private final boolean mayDigitallySign;

    private EportCertificate(ParsedCertificate parsed) {
        signed = parsed.signed();
        encoded = signed.encoded();
        issuer = parsed.issuer();
        publicKey = parsed.publicKey();
        serial = parsed.body().getSerialNumber().getValue();
        holder = parsed.subjectPart(BCStyle.CN);
        enterpriseName = parsed.text(CertificateOids.ENTERPRISE_NAME).orElseGet(() -> parsed.subjectPart(BCStyle.OU));
        cardNumber = parsed.text(CertificateOids.CARD_NUMBER).flatMap(EportCertificate::cardNumber);
        organisationCode = parsed.text(CertificateOids.ORGANISATION_CODE).flatMap(EportCertificate::organisationCode);
        notBefore = parsed.notBefore();
        notAfter = parsed.notAfter();
        mayDigitallySign = parsed.mayBeUsedFor(KeyUsage.digitalSignature);
    }

    /** The certificate in the DER bytes that somebody sent: at most 16 KiB, SM2 with SM3 over an SM2 key. */
    public static Outcome<EportCertificate, CertificateFault> parse(byte[] der) {
        return parse(der, CardAlgorithms.SM2_ONLY);
    }

    /** The same with the algorithms told: the door for cards of the old generation. */
    public static Outcome<EportCertificate, CertificateFault> parse(byte[] der, CardAlgorithms allowed) {
        return ParsedCertificate.parse(der, allowed, EportCertificate::new);
    }

    /** The person or function that holds the card (CN), empty where it names none. */
    public String holder() {
        return holder;
    }

    /** The enterprise's name, empty where it names none. */
    public String enterpriseName() {
        return enterpriseName;
    }

    /** 证书号: the serial number in lower-case hex, at least 16 characters. */
    public String certificateNumber() {
        String hex = HexFormat.of().formatHex(serial.toByteArray());
        String unsigned = hex.length() > 16 && hex.startsWith("00") ? hex.substring(2) : hex;
        return "0".repeat(Math.max(0, 16 - unsigned.length())) + unsigned;
    }

    /** The card's number without the medium prefix. */
    public Optional<CardNumber> cardNumber() {
        return cardNumber;
    }

    /** The enterprise's organisation code. */
    public Optional<OrganisationCode> organisationCode() {
        return organisationCode;
    }

    /** From when it is valid, inclusive. */
    public Instant notBefore() {
        return notBefore;
    }

    /** Until when it is valid, inclusive. */
    public Instant notAfter() {
        return notAfter;
    }

    /** The key that verifies what the card signed. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** How the card signs. */
    public CardGeneration generation() {
        return Rsa.isRsa(publicKey) ? CardGeneration.RSA_SHA1 : CardGeneration.SM2;
    }

    /** Whether the card's key made the signature over the data, in the form of its generation. */
    public boolean hasSigned(byte[] data, byte[] signature) {
        return generation() == CardGeneration.SM2
                ? Sm2.verify(publicKey, data, signature)
                : Rsa.verify(publicKey, data, signature);
    }

    /** The very bytes that were parsed. They carry personal data: encrypt them at rest, log them nowhere. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Whether its key usage names digital signatures; the envelope certificate's does not. */
    public boolean mayDigitallySign() {
        return mayDigitallySign;
    }

    /** The issuer's name in DER, equal to {@link Authority#subject()} of who issued it. */
    public byte[] issuer() {
        return issuer.clone();
    }

    /** The serial number, unique with its issuer. */
    public BigInteger serial() {
        return serial;
    }

    /** Whether this authority may issue certificates, is named as issuer and really signed. Says nothing of times. */
    public boolean isSignedBy(Authority authority) {
        return authority.hasIssued(issuer, signed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EportCertificate that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "certificate " + certificateNumber();
    }

    private static Optional<OrganisationCode> organisationCode(String text) {
        return ORGANISATION_CODE.matcher(text).matches() ? Optional.of(new OrganisationCode(text)) : Optional.empty();
    }

    private static Optional<CardNumber> cardNumber(String text) {
        return CardNumber.parse(text.startsWith(MEDIUM_PREFIX) ? text.substring(MEDIUM_PREFIX.length()) : text);
    }
}
