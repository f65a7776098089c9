package org.tripact.customs.jms;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the broker is, and who we are to it.
 *
 * @param trustStore whom the line must end at; nothing where it stays on this machine and is plain
 */
record Address(
        String host,
        int port,
        Optional<Path> trustStore,
        Optional<Secret> trustPassword,
        String user,
        Secret password) {

    private static final String LOOPBACK = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|localhost";

    static boolean isLoopback(String host) {
        return host.matches(LOOPBACK);
    }

    @Override
    public String toString() {
        return "%s@%s:%d over %s".formatted(user, host, port, trustStore.isPresent() ? "TLS" : "a plain line");
    }
}
