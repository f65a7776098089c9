package org.tripact.customs.message;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tripact.kernel.Outcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads foreign XML once, from bounded bytes into a tree, and stops at the first thing that a message never has. One
 * parser only, always the JDK's: what is checked here is what is verified and read later.
 */
final class GuardedXml {

    static final int MAX_BYTES = 3 * 1024 * 1024;
    static final int MAX_DEPTH = 16;
    static final int MAX_ATTRIBUTES = 8;
    static final int MAX_ATTRIBUTE_LENGTH = 1024;
    static final int MAX_ELEMENTS = 1000;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Document document = Branch.newDocument();
    private Node at = document;
    private int depth;
    private int elements;
    private Refusal refusal;

    private GuardedXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Outcome<Document, Refusal> parse(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            return Outcome.refused(Refusal.EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            return Outcome.refused(Refusal.TOO_LARGE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Outcome.refused(Refusal.ENCODING);
        }
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Outcome<Document, Refusal> parse(String text) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return new GuardedXml(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            // The JDK's parser tells some malformed input by unchecked exceptions.
            return Outcome.refused(Refusal.MALFORMED);
        }
    }

    private Outcome<Document, Refusal> read() throws XMLStreamException {
        refuseUnless(isPlain(), Refusal.ENCODING);
        while (refusal == null && reader.hasNext()) {
            take(reader.next());
        }
        return refusal == null ? Outcome.accepted(document) : Outcome.refused(refusal);
    }

    private boolean isPlain() {
        String encoding = reader.getCharacterEncodingScheme();
        String version = reader.getVersion();
        return (encoding == null || encoding.equalsIgnoreCase("UTF-8")) && (version == null || version.equals("1.0"));
    }

    private void take(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open();
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> write();
            case XMLStreamConstants.DTD -> refusal = Refusal.DTD;
            case XMLStreamConstants.END_DOCUMENT -> refuseUnless(elements > 0, Refusal.MALFORMED);
            default -> refusal = Refusal.MARKUP;
        }
    }

    private void open() {
        depth++;
        elements++;
        refuseUnless(depth <= MAX_DEPTH, Refusal.DEPTH);
        refuseUnless(elements <= MAX_ELEMENTS, Refusal.ELEMENTS);
        refuseUnless(
                reader.getAttributeCount() <= MAX_ATTRIBUTES && reader.getNamespaceCount() <= MAX_ATTRIBUTES,
                Refusal.ATTRIBUTE);
        if (refusal != null) {
            return;
        }
        Element element = document.createElementNS(
                reader.getNamespaceURI(), qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String name = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            set(element, XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, reader.getNamespaceURI(i));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            set(element, reader.getAttributeNamespace(i), name, reader.getAttributeValue(i));
        }
        at = at.appendChild(element);
    }

    private void set(Element element, String namespace, String name, String value) {
        String given = value == null ? "" : value;
        refuseUnless(given.length() <= MAX_ATTRIBUTE_LENGTH, Refusal.ATTRIBUTE);
        element.setAttributeNS(namespace == null || namespace.isEmpty() ? null : namespace, name, given);
    }

    private void close() {
        depth--;
        at = at.getParentNode();
    }

    private void write() {
        if (at != document) {
            at.appendChild(document.createTextNode(reader.getText()));
        }
    }

    private void refuseUnless(boolean fine, Refusal otherwise) {
        if (!fine && refusal == null) {
            refusal = otherwise;
        }
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the message is read");
        });
        return factory;
    }
}
