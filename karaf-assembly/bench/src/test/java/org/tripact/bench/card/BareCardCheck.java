package org.tripact.bench.card;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The least that a card at first sight costs: read the certificate, verify the issuer's signature and the card's. */
record BareCardCheck(CipherParameters issuer) {

    static BareCardCheck below(byte[] issuer) throws IOException {
        return new BareCardCheck(
                PublicKeyFactory.createKey(Certificate.getInstance(issuer).getSubjectPublicKeyInfo()));
    }

    boolean accepts(byte[] certificate, byte[] text, byte[] signature) throws IOException {
        Certificate card = Certificate.getInstance(certificate);
        return verifies(
                        StandardDSAEncoding.INSTANCE,
                        issuer,
                        card.getTBSCertificate().getEncoded(ASN1Encoding.DER),
                        card.getSignature().getOctets())
                && verifies(
                        PlainDSAEncoding.INSTANCE,
                        PublicKeyFactory.createKey(card.getSubjectPublicKeyInfo()),
                        text,
                        signature);
    }

    private static boolean verifies(DSAEncoding form, CipherParameters key, byte[] data, byte[] signature) {
        SM2Signer signer = new SM2Signer(form, new SM3Digest());
        signer.init(false, key);
        signer.update(data, 0, data.length);
        return signer.verifySignature(signature);
    }
}
