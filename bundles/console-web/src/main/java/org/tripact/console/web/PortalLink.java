package org.tripact.console.web;

import java.net.URI;
import java.util.Set;

/** A further entry of the portal. */
record PortalLink(String section, String name, URI address) {

    static PortalLink parse(String entry) {
        String[] parts = entry.split("\\|", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("portalLinks: not section|name|address: " + entry);
        }
        URI address = URI.create(parts[2].strip());
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw new IllegalArgumentException("portalLinks: not an http or https address: " + entry);
        }
        return new PortalLink(parts[0].strip(), parts[1].strip(), address);
    }

    String json() {
        return "{\"section\":" + JsonText.quoted(section)
                + ",\"name\":" + JsonText.quoted(name)
                + ",\"url\":" + JsonText.quoted(address.toASCIIString()) + "}";
    }
}
