package org.tripact.customs.message;

import java.io.IOException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The schemas in this bundle, one a namespace; no other schema is ever fetched, whatever a message names. */
final class Schemas {

    static final String OWN_FILE = "customs-message-1.xsd";
    static final String DXP_FILE = "dxp-1.xsd";

    private static final Map<String, Schema> BY_NAMESPACE =
            Map.of(Namespaces.OWN, load(OWN_FILE), Namespaces.DXP, load(DXP_FILE));

    private Schemas() {}

    static boolean fits(Document document) {
        Schema schema =
                BY_NAMESPACE.get(String.valueOf(document.getDocumentElement().getNamespaceURI()));
        if (schema == null) {
            return false;
        }
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new DOMSource(document));
            return true;
        } catch (SAXException doesNotFit) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory cannot be read", e);
        }
    }

    private static Schema load(String file) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(Schemas.class.getResourceAsStream(file)));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema " + file + " of this bundle is broken", e);
        }
    }
}
