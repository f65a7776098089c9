package org.tripact.customs.jms;

import java.util.Map;

/** Settings of a line over TLS. */
final class Tls {

    private Tls() {}

    static Map<String, Object> trusting(String store, TestBroker broker) {
        return Map.of(
                "tls",
                true,
                "port",
                broker.tlsPort(),
                "trustStore",
                Sides.resource(store).toString(),
                "trustPasswordFile",
                Sides.resource("password").toString());
    }
}
