package org.tripact.customs.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a trouble once, and once when it is over, however many scans find it. */
final class Said {

    private static final Logger LOG = LoggerFactory.getLogger(Said.class);

    private final String name;
    private final Map<String, String> standing = new HashMap<>();

    Said(String name) {
        this.name = name;
    }

    void trouble(String about, String what) {
        if (!what.equals(standing.put(about, what))) {
            LOG.warn("{}: {}: {}", name, about, what);
        }
    }

    void over(String about) {
        if (standing.remove(about) != null) {
            LOG.info("{}: {}: over", name, about);
        }
    }

    /** What is not among these any more, save what always is, is over too. */
    void keepOnly(Set<String> there, String... always) {
        Set<String> gone = new HashSet<>(standing.keySet());
        gone.removeAll(there);
        gone.removeAll(Set.of(always));
        gone.forEach(this::over);
    }
}
