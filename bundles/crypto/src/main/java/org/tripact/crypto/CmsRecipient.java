package org.tripact.crypto;

import java.security.PublicKey;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.tripact.kernel.Outcome;

/**
 * Who may open an envelope: the certificate that the envelope names, with its key, SM2 or RSA from 2048 bits. It comes
 * from a configuration, so nobody asks who issued it. Immutable; keep it.
 */
public final class CmsRecipient {

    private static final int MAX_BYTES = 16 * 1024;
    private static final int MIN_RSA_BITS = 2048;

    private final IssuerAndSerialNumber name;
    private final AlgorithmIdentifier algorithm;
    private final UnaryOperator<byte[]> encipher;
    private final boolean forEnvelopes;
    private final Instant notBefore;
    private final Instant notAfter;

    private CmsRecipient(TBSCertificate body, AlgorithmIdentifier algorithm, UnaryOperator<byte[]> encipher) {
        this.name = new IssuerAndSerialNumber(
                body.getIssuer(), body.getSerialNumber().getValue());
        this.algorithm = algorithm;
        this.encipher = encipher;
        this.forEnvelopes = mayEncipher(body.getExtensions());
        this.notBefore = ParsedCertificate.instant(body.getStartDate());
        this.notAfter = ParsedCertificate.instant(body.getEndDate());
    }

    /** The recipient that a DER certificate names, or a PEM text with exactly one. */
    public static Outcome<CmsRecipient, CertificateFault> parse(byte[] derOrPem) {
        return Pem.isPem(derOrPem)
                ? Pem.CERTIFICATE
                        .opened(derOrPem)
                        .map(CmsRecipient::parseDer)
                        .orElseGet(() -> Outcome.refused(CertificateFault.UNREADABLE))
                : parseDer(derOrPem);
    }

    private static Outcome<CmsRecipient, CertificateFault> parseDer(byte[] der) {
        if (der == null || der.length == 0) {
            return Outcome.refused(CertificateFault.EMPTY);
        }
        if (der.length > MAX_BYTES) {
            return Outcome.refused(CertificateFault.TOO_LARGE);
        }
        return Der.isOneElement(der)
                ? SignedDer.guarded(() -> of(Certificate.getInstance(der).getTBSCertificate()))
                : Outcome.refused(CertificateFault.UNREADABLE);
    }

    /** Whether its key usage names the enciphering of keys or data; a certificate for seals does not. */
    public boolean isForEnvelopes() {
        return forEnvelopes;
    }

    /** From when its certificate is valid, inclusive. Nothing here looks at it. */
    public Instant notBefore() {
        return notBefore;
    }

    /** Until when it is valid, inclusive. */
    public Instant notAfter() {
        return notAfter;
    }

    IssuerAndSerialNumber name() {
        return name;
    }

    AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    byte[] encipher(byte[] key) {
        return encipher.apply(key);
    }

    private static Outcome<CmsRecipient, CertificateFault> of(TBSCertificate body) {
        SubjectPublicKeyInfo info = body.getSubjectPublicKeyInfo();
        return PKCSObjectIdentifiers.rsaEncryption.equals(info.getAlgorithm().getAlgorithm())
                ? rsa(body, RSAPublicKey.getInstance(info.getPublicKeyData().getOctets()))
                : Curve.publicKey(info).map(key -> sm2(body, key));
    }

    private static CmsRecipient sm2(TBSCertificate body, PublicKey key) {
        AlgorithmIdentifier sm2 = new AlgorithmIdentifier(GMObjectIdentifiers.sm2encrypt);
        return new CmsRecipient(body, sm2, secret -> Sm2.encrypt(key, secret));
    }

    private static Outcome<CmsRecipient, CertificateFault> rsa(TBSCertificate body, RSAPublicKey key) {
        if (key.getModulus().bitLength() < MIN_RSA_BITS) {
            return Outcome.refused(CertificateFault.ALGORITHM);
        }
        RSAKeyParameters parameters = new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
        AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        return Outcome.accepted(new CmsRecipient(body, rsa, secret -> encipher(parameters, secret)));
    }

    private static byte[] encipher(RSAKeyParameters key, byte[] secret) {
        PKCS1Encoding engine = new PKCS1Encoding(new RSAEngine());
        engine.init(true, new ParametersWithRandom(key, Curve.RANDOM));
        try {
            return engine.processBlock(secret, 0, secret.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("RSA cannot encipher a key", e);
        }
    }

    private static boolean mayEncipher(Extensions extensions) {
        Extension usage = extensions == null ? null : extensions.getExtension(Extension.keyUsage);
        if (usage == null) {
            return false;
        }
        KeyUsage may = KeyUsage.getInstance(usage.getParsedValue());
        return may.hasUsages(KeyUsage.keyEncipherment) || may.hasUsages(KeyUsage.dataEncipherment);
    }
}
