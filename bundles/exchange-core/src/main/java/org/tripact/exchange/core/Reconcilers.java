package org.tripact.exchange.core;

import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.ReconcilingConnector;

/** The running connectors that compare books and are not held. */
record Reconcilers(Connectors connectors, Itinerary itinerary) {

    List<ReconcilingConnector> all() {
        return connectors.names().stream()
                .map(this::named)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<ReconcilingConnector> named(String name) {
        return connectors
                .named(name)
                .filter(connector -> !itinerary.isHeld(name))
                .filter(ReconcilingConnector.class::isInstance)
                .map(ReconcilingConnector.class::cast)
                .filter(ReconcilingConnector::reconciles);
    }
}
