package org.tripact.customs.message;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.tripact.kernel.Outcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The parts of the one seal of a message, read where it must stand and in the one shape it may have. Nothing in it is
 * looked up by id or path: it covers the whole document, and the whole document is what is read.
 */
record SealShape(Element signature, Element signedInfo, byte[] digest, byte[] value, byte[] certificate) {

    static Outcome<SealShape, Refusal> of(Document document) {
        int seals = document.getElementsByTagNameNS("*", "Signature").getLength();
        if (seals != 1) {
            return Outcome.refused(seals == 0 ? Refusal.SEAL_MISSING : Refusal.SEAL_SEVERAL);
        }
        List<Branch> top = Branch.root(document).children();
        Branch last = top.isEmpty() ? Branch.root(document) : top.get(top.size() - 1);
        if (top.isEmpty() || !last.is(Namespaces.DSIG, "Signature")) {
            return Outcome.refused(Refusal.SEAL_MISPLACED);
        }
        return new Reading().read(last);
    }

    /** One pass over the signature; what is not as it must be is remembered, the first of it is told. */
    private static final class Reading {

        private Refusal refusal;

        Outcome<SealShape, Refusal> read(Branch signature) {
            List<Branch> parts = parts(signature, "SignedInfo", "SignatureValue", "KeyInfo");
            if (refusal == null) {
                List<Branch> info = parts(parts.get(0), "CanonicalizationMethod", "SignatureMethod", "Reference");
                byte[] digest = refusal == null ? digest(info) : null;
                byte[] value = leaf(parts.get(1));
                byte[] certificate = refusal == null ? certificate(parts.get(2)) : null;
                if (refusal == null) {
                    return Outcome.accepted(
                            new SealShape(signature.element(), parts.get(0).element(), digest, value, certificate));
                }
            }
            return Outcome.refused(refusal);
        }

        private byte[] digest(List<Branch> info) {
            String canonical = algorithm(info.get(0));
            String method = algorithm(info.get(1));
            Branch reference = info.get(2);
            demand(value(reference, "URI").filter(String::isEmpty).isPresent(), Refusal.SEAL_SHAPE);
            List<Branch> parts = children(reference, "Transforms", "DigestMethod", "DigestValue");
            if (refusal != null) {
                return null;
            }
            List<Branch> transforms = parts(parts.get(0), "Transform");
            String digestMethod = algorithm(parts.get(1));
            if (refusal == null) {
                demand(isKnown(canonical, algorithm(transforms.get(0)), method, digestMethod), Refusal.SEAL_ALGORITHM);
            }
            return leaf(parts.get(2));
        }

        private static boolean isKnown(String canonical, String transform, String method, String digest) {
            for (SealFamily family : SealFamily.values()) {
                if (family.signature().equals(method) && family.digest().equals(digest)) {
                    return Canonical.ALGORITHM.equals(canonical) && Seal.ENVELOPED.equals(transform);
                }
            }
            return false;
        }

        private byte[] certificate(Branch keyInfo) {
            List<Branch> data = parts(keyInfo, "X509Data");
            List<Branch> certificates = refusal == null ? parts(data.get(0), "X509Certificate") : List.of();
            return refusal == null ? leaf(certificates.get(0)) : null;
        }

        /** The children of an element without attributes, which are exactly these. */
        private List<Branch> parts(Branch of, String... names) {
            demand(attributes(of) == 0, Refusal.SEAL_SHAPE);
            return children(of, names);
        }

        private List<Branch> children(Branch of, String... names) {
            List<Branch> children = of.children();
            boolean exact = children.size() == names.length && !hasBareText(of);
            for (int i = 0; exact && i < names.length; i++) {
                exact = children.get(i).is(Namespaces.DSIG, names[i]);
            }
            demand(exact, Refusal.SEAL_SHAPE);
            return children;
        }

        private String algorithm(Branch of) {
            children(of);
            Optional<String> algorithm = value(of, Seal.ALGORITHM);
            demand(algorithm.isPresent(), Refusal.SEAL_SHAPE);
            return algorithm.orElse("");
        }

        /** The value of the only attribute, which has this name. */
        private static Optional<String> value(Branch of, String name) {
            return attributes(of) == 1 && of.element().hasAttributeNS(null, name)
                    ? Optional.of(of.element().getAttributeNS(null, name))
                    : Optional.empty();
        }

        private byte[] leaf(Branch of) {
            demand(attributes(of) == 0 && of.children().isEmpty(), Refusal.SEAL_SHAPE);
            Optional<byte[]> bytes = base64(of.text());
            demand(bytes.isPresent(), Refusal.SEAL_SHAPE);
            return bytes.orElse(new byte[0]);
        }

        private void demand(boolean fine, Refusal otherwise) {
            if (!fine && refusal == null) {
                refusal = otherwise;
            }
        }

        private static boolean hasBareText(Branch of) {
            for (Node node = of.element().getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
                    return true;
                }
            }
            return false;
        }

        private static long attributes(Branch of) {
            NamedNodeMap all = of.element().getAttributes();
            long count = 0;
            for (int i = 0; i < all.getLength(); i++) {
                count += XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(all.item(i).getNamespaceURI()) ? 0 : 1;
            }
            return count;
        }
    }

    /** The bytes in a base64 text, which may be broken into lines. */
    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", "")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
