package org.tripact.customs.soap;

import java.util.Locale;
import java.util.Map;
import org.apache.cxf.staxutils.StaxUtils;

/** How much of a foreign document is looked at; what lies within the base64 has its own limits in customs-message. */
final class Xml {

    static final int MAX_DEPTH = 16;
    static final int MAX_CHILDREN = 64;
    static final long MAX_ELEMENTS = 256;
    static final int MAX_ATTRIBUTE_LENGTH = 4096;

    private Xml() {}

    /** The properties of a service that tell CXF; no attachments, so that nothing lies on the disk. */
    static Map<String, Object> limits(int maxBytes) {
        return Map.of(
                StaxUtils.MAX_ELEMENT_DEPTH,
                MAX_DEPTH,
                StaxUtils.MAX_CHILD_ELEMENTS,
                MAX_CHILDREN,
                StaxUtils.MAX_ELEMENT_COUNT,
                MAX_ELEMENTS,
                StaxUtils.MAX_ATTRIBUTE_SIZE,
                MAX_ATTRIBUTE_LENGTH,
                StaxUtils.MAX_TEXT_LENGTH,
                maxBytes,
                StaxUtils.MAX_XML_CHARACTERS,
                (long) maxBytes,
                "mtom-enabled",
                false);
    }

    /** Whether a content type is one of SOAP's: no form, no page, no parts. */
    static boolean isDeclaredBy(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).matches("(?:text/xml|application/soap\\+xml)(?:\\s*;.*)?");
    }
}
