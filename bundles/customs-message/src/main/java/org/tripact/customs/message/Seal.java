package org.tripact.customs.message;

import java.util.Base64;
import org.tripact.crypto.Sm2;
import org.tripact.crypto.Sm3;
import org.w3c.dom.Document;

/** Puts our seal under a message: XMLDSig, enveloped, in the one shape that {@link SealShape} reads. */
final class Seal {

    static final String ENVELOPED = Namespaces.DSIG + "enveloped-signature";
    static final String ALGORITHM = "Algorithm";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private Seal() {}

    static void put(Document document, OwnKeys keys, SealFamily family) {
        byte[] digest = Sm3.hash(Canonical.of(document, null));
        Branch signature =
                Branch.root(document).add(Namespaces.DSIG, "ds:Signature").declaring("xmlns:ds", Namespaces.DSIG);
        Branch signedInfo = signature.add("SignedInfo");
        signedInfo.add("CanonicalizationMethod").attribute(ALGORITHM, Canonical.ALGORITHM);
        signedInfo.add("SignatureMethod").attribute(ALGORITHM, family.signature());
        Branch reference = signedInfo.add("Reference").attribute("URI", "");
        reference.add("Transforms").add("Transform").attribute(ALGORITHM, ENVELOPED);
        reference.add("DigestMethod").attribute(ALGORITHM, family.digest());
        reference.leaf("DigestValue", BASE64.encodeToString(digest));
        byte[] raw = Sm2.sign(keys.sealKey(), Canonical.of(signedInfo.element(), null));
        signature.leaf("SignatureValue", BASE64.encodeToString(raw));
        signature
                .add("KeyInfo")
                .add("X509Data")
                .leaf(
                        "X509Certificate",
                        BASE64.encodeToString(keys.sealCertificate().encoded()));
    }
}
