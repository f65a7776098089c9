package org.tripact.crypto;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Signs what the builders of certificates, lists and requests have put together, as the key's kind has it. */
final class AuthoritySigner implements ContentSigner {

    private final PrivateKey key;
    private final SignatureKind kind;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    AuthoritySigner(PrivateKey key) {
        this(key, SignatureKind.of(key));
    }

    AuthoritySigner(PrivateKey key, SignatureKind kind) {
        this.key = key;
        this.kind = kind;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return kind.identifier();
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        return kind.sign(key, content.toByteArray());
    }
}
