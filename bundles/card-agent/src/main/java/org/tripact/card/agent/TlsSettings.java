package org.tripact.card.agent;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * How the control is reached by wss, if at all.
 *
 * @param port nothing where there is no wss
 * @param name the name of this machine for pages; it must lead to loopback
 * @param folder where the key of this machine lies
 */
record TlsSettings(OptionalInt port, String name, Path folder) {

    TlsSettings {
        if (!name.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")) {
            throw new IllegalArgumentException("tlsName is no host name: " + name);
        }
    }
}
