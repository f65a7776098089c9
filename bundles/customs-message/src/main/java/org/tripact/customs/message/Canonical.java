package org.tripact.customs.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Inclusive canonical XML 1.0, by the JDK's own canonicaliser: what seals are over, and how messages are written. */
final class Canonical {

    static final String ALGORITHM = CanonicalizationMethod.INCLUSIVE;

    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII);

    private record Nodes(List<Node> nodes) implements NodeSetData<Node> {
        @Override
        public Iterator<Node> iterator() {
            return nodes.iterator();
        }
    }

    private Canonical() {}

    /** The document as a file. */
    static byte[] file(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(DECLARATION);
        out.writeBytes(of(document, null));
        return out.toByteArray();
    }

    /** The node with all below it, but for one branch. */
    static byte[] of(Node apex, Node without) {
        List<Node> nodes = new ArrayList<>();
        collect(apex, without, nodes);
        try {
            OctetStreamData octets = (OctetStreamData) method().transform(new Nodes(nodes), null);
            return octets.getOctetStream().readAllBytes();
        } catch (TransformException | IOException e) {
            throw new IllegalStateException("a tree in memory cannot be canonicalised", e);
        }
    }

    private static void collect(Node node, Node without, List<Node> into) {
        if (node == without) {
            return;
        }
        into.add(node);
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            into.add(attributes.item(i));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, without, into);
        }
    }

    /** A new one each time: it keeps state while it works. */
    private static CanonicalizationMethod method() {
        try {
            return XMLSignatureFactory.getInstance("DOM", "XMLDSig")
                    .newCanonicalizationMethod(ALGORITHM, (C14NMethodParameterSpec) null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lost its canonicaliser", e);
        }
    }
}
