package org.tripact.customs.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One element of a message: for building it, and for reading what the schema has passed. */
record Branch(Element element) {

    static Document newDocument() {
        // Karaf puts its own factories into java.xml, and those lack newDefaultNSInstance
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK lost its DOM", e);
        }
    }

    static Branch root(String namespace, String name) {
        Document document = newDocument();
        Branch root = new Branch(document.createElementNS(namespace, name)).declaring("xmlns", namespace);
        document.appendChild(root.element);
        return root;
    }

    static Branch root(Document document) {
        return new Branch(document.getDocumentElement());
    }

    Document document() {
        return element.getOwnerDocument();
    }

    Branch declaring(String xmlns, String namespace) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, xmlns, namespace);
        return this;
    }

    Branch attribute(String name, String value) {
        element.setAttributeNS(null, name, value);
        return this;
    }

    /** Adds an element of the same namespace. */
    Branch add(String name) {
        String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
        return add(element.getNamespaceURI(), prefix + name);
    }

    Branch add(String namespace, String qualifiedName) {
        Element child = document().createElementNS(namespace, qualifiedName);
        element.appendChild(child);
        return new Branch(child);
    }

    /** Adds an element with a text in it, and gives this one back. */
    Branch leaf(String name, Object text) {
        add(name).write(text.toString());
        return this;
    }

    void write(String text) {
        element.appendChild(document().createTextNode(text));
    }

    boolean is(String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    List<Branch> children() {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> new Branch((Element) node))
                .toList();
    }

    List<Branch> children(String name) {
        return children().stream()
                .filter(child -> child.is(element.getNamespaceURI(), name))
                .toList();
    }

    Optional<Branch> child(String name) {
        return children(name).stream().findFirst();
    }

    /** The text of a child as it stands, empty where there is no such child. */
    String text(String name) {
        return child(name).map(Branch::text).orElse("");
    }

    /** The text of a child without the white space of XML around it. */
    String token(String name) {
        return text(name).trim();
    }

    String text() {
        return element.getTextContent();
    }
}
