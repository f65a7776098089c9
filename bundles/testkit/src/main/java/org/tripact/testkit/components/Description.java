package org.tripact.testkit.components;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a bundle's OSGI-INF says of a component, as far as it is made by its constructor. */
record Description(
        String implementation,
        int parameters,
        List<String> services,
        List<Reference> references,
        List<Binding> bindings,
        Optional<String> deactivate) {

    /** Services that come and go, told to a method. */
    record Binding(String method, String service) {}

    /** A service that the constructor takes. */
    record Reference(int parameter, String service, String cardinality) {

        boolean isMultiple() {
            return cardinality.endsWith("..n");
        }

        boolean isOptional() {
            return cardinality.startsWith("0");
        }
    }

    /** Of every bundle on the class path. */
    static List<Description> all() {
        List<Description> found = new ArrayList<>();
        try {
            for (URL manifest : Collections.list(loader().getResources("META-INF/MANIFEST.MF"))) {
                for (String path : paths(manifest)) {
                    found.add(read(loader().getResource(path)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the bundles' descriptions cannot be read", e);
        }
        return found;
    }

    Optional<Reference> parameter(int index) {
        return references.stream()
                .filter(reference -> reference.parameter() == index)
                .findFirst();
    }

    private static ClassLoader loader() {
        return Description.class.getClassLoader();
    }

    private static List<String> paths(URL manifest) throws IOException {
        try (InputStream stream = manifest.openStream()) {
            String listed = new Manifest(stream).getMainAttributes().getValue("Service-Component");
            return listed == null
                    ? List.of()
                    : Stream.of(listed.split(",")).map(String::strip).toList();
        }
    }

    private static Description read(URL description) throws IOException {
        try (InputStream stream = description.openStream()) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(stream)
                    .getDocumentElement();
            return new Description(
                    elements(root, "implementation").get(0).getAttribute("class"),
                    root.hasAttribute("init") ? Integer.parseInt(root.getAttribute("init")) : 0,
                    elements(root, "provide").stream()
                            .map(provided -> provided.getAttribute("interface"))
                            .toList(),
                    elements(root, "reference").stream()
                            .filter(reference -> reference.hasAttribute("parameter"))
                            .map(Description::reference)
                            .toList(),
                    elements(root, "reference").stream()
                            .filter(reference -> reference.hasAttribute("bind"))
                            .map(reference ->
                                    new Binding(reference.getAttribute("bind"), reference.getAttribute("interface")))
                            .toList(),
                    Optional.of(root.getAttribute("deactivate")).filter(name -> !name.isEmpty()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(description + " is no description of a component", e);
        }
    }

    private static Reference reference(Element element) {
        String cardinality = element.getAttribute("cardinality");
        return new Reference(
                Integer.parseInt(element.getAttribute("parameter")),
                element.getAttribute("interface"),
                cardinality.isEmpty() ? "1..1" : cardinality);
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
