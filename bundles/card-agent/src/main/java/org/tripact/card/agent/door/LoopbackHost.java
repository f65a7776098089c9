package org.tripact.card.agent.door;

import java.util.Locale;
import java.util.Set;

/** Whether a request means this machine and this port by its own names: a rebound foreign name gets nothing. */
final class LoopbackHost {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private LoopbackHost() {}

    static boolean isOurs(String hostHeader, int port) {
        return isOneOf(NAMES, hostHeader, port);
    }

    /** The same, where the machine has one more name for pages. */
    static boolean isOurs(String hostHeader, int port, String name) {
        return isOurs(hostHeader, port) || isOneOf(Set.of(name.toLowerCase(Locale.ROOT)), hostHeader, port);
    }

    private static boolean isOneOf(Set<String> names, String hostHeader, int port) {
        return hostHeader != null
                && names.stream().anyMatch(name -> (name + ":" + port).equals(hostHeader.toLowerCase(Locale.ROOT)));
    }

    /** Whether a page of this very server speaks. */
    static boolean isOwnOrigin(String origin, int port) {
        return NAMES.stream().anyMatch(name -> ("http://" + name + ":" + port).equals(origin));
    }
}
