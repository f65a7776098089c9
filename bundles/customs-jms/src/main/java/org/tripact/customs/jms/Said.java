package org.tripact.customs.jms;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a trouble once, and once when it is over, however often it is met. */
final class Said {

    private static final Logger LOG = LoggerFactory.getLogger(Said.class);

    private final String name;
    private final Map<String, String> standing = new HashMap<>();

    Said(String name) {
        this.name = name;
    }

    synchronized void trouble(String about, String what) {
        if (!what.equals(standing.put(about, what))) {
            LOG.warn("{}: {}: {}", name, about, what);
        }
    }

    synchronized void over(String about) {
        if (standing.remove(about) != null) {
            LOG.info("{}: {}: over", name, about);
        }
    }
}
