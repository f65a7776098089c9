package org.tripact.crypto;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PrivateKey;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Signs what the builders of certificates, lists and requests have put together. */
final class Sm2ContentSigner implements ContentSigner {

    private final PrivateKey key;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Sm2ContentSigner(PrivateKey key) {
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        return Sm2.rawToDer(Sm2.sign(key, content.toByteArray()));
    }
}
