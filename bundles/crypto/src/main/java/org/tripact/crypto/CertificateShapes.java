package org.tripact.crypto;

import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What certificates of authorities and of E-Port's cards look like. */
final class CertificateShapes {

    private static final KeyUsage ISSUING = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    private static final KeyUsage SIGNING = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    private static final KeyUsage RECEIVING = new KeyUsage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment);

    private CertificateShapes() {}

    static CertificateBuilder root(CertificateAuthorityProfile profile, PublicKey key) {
        return authority(profile, key, name(BCStyle.O, profile.organisation(), profile.commonName()), key, 1);
    }

    static CertificateBuilder subordinate(
            CertificateAuthorityProfile profile, PublicKey key, X500Name issuer, PublicKey issuerKey) {
        return authority(profile, key, issuer, issuerKey, 0);
    }

    static CertificateBuilder card(
            CardCertificateProfile profile, PublicKey key, X500Name issuer, PublicKey issuerKey) {
        X500Name subject = name(BCStyle.OU, profile.enterprise(), profile.holder());
        KeyUsage usage = profile.use() == CardCertificateProfile.Use.SIGNATURE ? SIGNING : RECEIVING;
        CertificateBuilder builder = new CertificateBuilder(
                        issuer, subject, key, profile.notBefore(), profile.notAfter())
                .issuedBy(issuerKey)
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, usage)
                .with(CertificateOids.ENTERPRISE_NAME, profile.enterprise())
                .with(CertificateOids.CARD_NUMBER, "03-" + profile.cardNumber())
                .with(
                        CertificateOids.ORGANISATION_CODE,
                        profile.organisationCode().value());
        profile.identityNumber().ifPresent(dummy -> builder.with(CertificateOids.IDENTITY_NUMBER, dummy));
        profile.crlAddress().ifPresent(builder::withCrlAddress);
        return builder;
    }

    static CertificateBuilder responder(CertificateBuilder builder, PublicKey issuerKey) {
        return builder.issuedBy(issuerKey)
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }

    private static CertificateBuilder authority(
            CertificateAuthorityProfile profile,
            PublicKey key,
            X500Name issuer,
            PublicKey issuerKey,
            int authoritiesBelow) {
        X500Name subject = name(BCStyle.O, profile.organisation(), profile.commonName());
        CertificateBuilder builder = new CertificateBuilder(
                        issuer, subject, key, profile.notBefore(), profile.notAfter())
                .issuedBy(issuerKey)
                .with(Extension.basicConstraints, true, new BasicConstraints(authoritiesBelow))
                .with(Extension.keyUsage, true, ISSUING);
        return profile.demoMarker() ? builder.with(CertificateOids.DEMO_MARKER, false, DERNull.INSTANCE) : builder;
    }

    static X500Name name(ASN1ObjectIdentifier middle, String middleValue, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(middle, middleValue)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
