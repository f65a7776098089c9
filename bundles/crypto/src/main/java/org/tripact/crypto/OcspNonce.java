package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** What ties an answer to its request, kept as it stands in the extension: it is compared, never understood. */
final class OcspNonce {

    private static final int LENGTH = 32;

    private OcspNonce() {}

    static byte[] fresh() {
        try {
            return new DEROctetString(Secrets.newBytes(LENGTH)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Extensions extensions(Optional<byte[]> nonce) {
        return nonce.map(value -> new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value)))
                .orElse(null);
    }

    static Optional<byte[]> in(Extensions extensions) {
        return Optional.ofNullable(extensions)
                .map(all -> all.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .map(nonce -> nonce.getExtnValue().getOctets());
    }

    /** Demands that nothing else is critical. */
    static void aloneMayBeCritical(Extensions extensions) {
        boolean stranger = extensions != null
                && Arrays.stream(extensions.getCriticalExtensionOIDs())
                        .anyMatch(oid -> !OCSPObjectIdentifiers.id_pkix_ocsp_nonce.equals(oid));
        if (stranger) {
            throw new IllegalArgumentException("a critical extension that we do not know");
        }
    }
}
