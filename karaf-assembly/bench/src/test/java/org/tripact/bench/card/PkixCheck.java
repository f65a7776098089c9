package org.tripact.bench.card;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** The peer: a P-256 card checked by what the JDK brings, path and revocation lists by PKIX, text by ECDSA. */
final class PkixCheck {

    private final CertificateFactory factory;
    private final CertPathValidator validator;
    private final PKIXParameters parameters;
    private final X509Certificate issuer;

    PkixCheck(X509Certificate root, X509Certificate issuer, List<X509CRL> lists) throws GeneralSecurityException {
        this.factory = CertificateFactory.getInstance("X.509");
        this.validator = CertPathValidator.getInstance("PKIX");
        this.issuer = issuer;
        this.parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(true);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
    }

    boolean accepts(byte[] certificate, byte[] text, byte[] signature) throws GeneralSecurityException {
        X509Certificate card = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate));
        try {
            validator.validate(factory.generateCertPath(List.of(card, issuer)), parameters);
        } catch (CertPathValidatorException e) {
            return false;
        }
        return verifies(card, text, signature);
    }

    private static boolean verifies(X509Certificate card, byte[] text, byte[] signature)
            throws GeneralSecurityException {
        Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initVerify(card.getPublicKey());
        ecdsa.update(text);
        try {
            return ecdsa.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }
}
