package org.tripact.crypto;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/** The private extensions of E-Port's certificates, and one of ours. */
final class CertificateOids {

    private static final ASN1ObjectIdentifier EPORT = new ASN1ObjectIdentifier("1.3.6.1.4.1.5315.100");

    static final ASN1ObjectIdentifier ENTERPRISE_NAME = EPORT.branch("5.1");
    static final ASN1ObjectIdentifier CARD_NUMBER = EPORT.branch("5.9");
    static final ASN1ObjectIdentifier ORGANISATION_CODE = EPORT.branch("5.11");

    /** Written into demo certificates so that they look real, read nowhere: it is personal data. */
    static final ASN1ObjectIdentifier IDENTITY_NUMBER = EPORT.branch("5.8");

    /** Marks a demo authority. Below the arc of UUIDs, so that nobody's registered arc is abused. */
    static final ASN1ObjectIdentifier DEMO_MARKER =
            new ASN1ObjectIdentifier("2.25.16334036321311987994150981339096574825");

    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.subjectKeyIdentifier,
            Extension.authorityKeyIdentifier,
            Extension.subjectAlternativeName,
            Extension.certificatePolicies,
            Extension.cRLDistributionPoints,
            Extension.authorityInfoAccess,
            DEMO_MARKER);

    private CertificateOids() {}

    /** Whether a certificate may mark the extension as critical and still be taken. */
    static boolean isUnderstood(ASN1ObjectIdentifier extension) {
        return UNDERSTOOD.contains(extension) || extension.on(EPORT);
    }
}
