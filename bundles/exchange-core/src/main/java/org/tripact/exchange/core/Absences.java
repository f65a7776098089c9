package org.tripact.exchange.core;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that messages wait for a connector, and once that they wait no longer. */
final class Absences {

    private static final Logger LOG = LoggerFactory.getLogger(Absences.class);

    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    void isMissed(String connector, String reason) {
        if (missed.add(connector)) {
            LOG.warn("Messages wait: {}", reason);
        }
    }

    void isBack(String connector) {
        if (missed.remove(connector)) {
            LOG.info("Connector {} takes messages again", connector);
        }
    }
}
