package org.tripact.bench.flow;

import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.tripact.bench.Clients;
import org.tripact.bench.Samples;
import org.tripact.bench.Side;

/** The other limit: SM2 verification by bare BouncyCastle, over texts of a statement's length, the keys at hand. */
public record BareVerifications(List<Signed> signed, Clients clients, int batch) implements Side {

    public static final String NAME = "bare SM2 verify";

    /** A text, its signature, and the key. */
    public record Signed(ECPublicKeyParameters key, byte[] text, byte[] signature) {

        public static Signed by(Holder holder, byte[] text) throws java.io.IOException {
            byte[] key = holder.card().signingKeys().getPublic().getEncoded();
            return new Signed(
                    (ECPublicKeyParameters) PublicKeyFactory.createKey(key),
                    text,
                    holder.card().sign(text));
        }
    }

    @Override
    public void measure(Samples into) throws Exception {
        into.addRate(NAME, batch, clients.nanos(batch, i -> verify(signed.get(i % signed.size()))));
    }

    private static void verify(Signed one) {
        // the user id of GM/T 0009 is the signer's own default
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(false, one.key());
        signer.update(one.text(), 0, one.text().length);
        if (!signer.verifySignature(one.signature())) {
            throw new IllegalStateException("a good signature was refused");
        }
    }
}
