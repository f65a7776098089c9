package org.tripact.exchange.core;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;

/** By which connector a message goes, and whether that one may send just now. */
record Itinerary(Routes routes, Set<String> held) {

    static Itinerary of(ExchangeSettings settings) {
        Set<String> held = Arrays.stream(settings.heldConnectors().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Routes.named("heldConnectors", name))
                .collect(Collectors.toUnmodifiableSet());
        return new Itinerary(Routes.parse(settings.routes(), settings.defaultConnector()), held);
    }

    /** Bytes of a connector are sent by that connector only. */
    String connectorOf(OutboxMessage message) {
        return message.encoded().map(Encoded::connector).orElseGet(() -> routes.connectorFor(message.envelope()));
    }

    boolean isHeld(String connector) {
        return held.contains(connector);
    }

    /** Names that are held though no route goes to them, perhaps misspelt. */
    List<String> heldForNothing() {
        return held.stream().filter(name -> !routes.leadTo(name)).sorted().toList();
    }

    @Override
    public String toString() {
        return routes + (held.isEmpty() ? "" : ", held " + held);
    }
}
