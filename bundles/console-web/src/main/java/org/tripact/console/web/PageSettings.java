package org.tripact.console.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings, checked: what the page is told, and what its content policy allows. */
record PageSettings(List<String> agentAddresses, List<PortalLink> portalLinks) {

    static PageSettings of(ConsoleWebSettings settings) {
        return new PageSettings(
                entries(settings.agentAddresses())
                        .map(PageSettings::agentAddress)
                        .toList(),
                entries(settings.portalLinks()).map(PortalLink::parse).toList());
    }

    /** The answer to /settings.json. */
    String json() {
        String addresses = agentAddresses.stream().map(JsonText::quoted).collect(Collectors.joining(","));
        String links = portalLinks.stream().map(PortalLink::json).collect(Collectors.joining(","));
        return "{\"agentAddresses\":[" + addresses + "],\"portalLinks\":[" + links + "]}";
    }

    private static Stream<String> entries(String[] values) {
        return Arrays.stream(values).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Rebuilt from its parts, since it stands in a header. */
    private static String agentAddress(String value) {
        URI address = URI.create(value);
        if (!Set.of("ws", "wss").contains(String.valueOf(address.getScheme()))
                || address.getHost() == null
                || address.getPort() < 0) {
            throw new IllegalArgumentException("agentAddresses: not ws://host:port or wss://host:port: " + value);
        }
        return address.getScheme() + "://" + address.getHost() + ":" + address.getPort();
    }
}
