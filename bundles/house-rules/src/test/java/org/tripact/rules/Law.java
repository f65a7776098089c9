package org.tripact.rules;

import java.util.Map;
import java.util.Set;

/** The table of the house: which bundle may see which, and where each technology lives. */
final class Law {

    /** Bundle package → what it may see besides the kernel and itself. */
    static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("crypto", Set.of()),
            Map.entry("agreement.api", Set.of()),
            Map.entry("card.api", Set.of()),
            Map.entry("exchange.api", Set.of()),
            Map.entry("audit.api", Set.of()),
            Map.entry("reader.api", Set.of()),
            Map.entry("agreement.core", Set.of("agreement.api", "card.api", "audit.api", "crypto")),
            Map.entry("card.core", Set.of("card.api", "crypto", "audit.api")),
            Map.entry("exchange.core", Set.of("agreement.api", "exchange.api", "audit.api")),
            Map.entry("store.jpa", Set.of("agreement.api", "card.api", "exchange.api", "audit.api")),
            Map.entry("customs.message", Set.of("exchange.api", "crypto")),
            // plays both ends of a line, so it makes the keys of both
            Map.entry("customs.simulator", Set.of("exchange.api", "customs.message", "crypto")),
            Map.entry("customs.directory", Set.of("exchange.api", "customs.message")),
            Map.entry("customs.example", Set.of("exchange.api", "customs.message")),
            Map.entry("customs.soap", Set.of("exchange.api", "customs.message")),
            Map.entry("customs.jms", Set.of("exchange.api", "customs.message")),
            Map.entry("demo.pki", Set.of("card.api", "crypto")),
            Map.entry("revocation.fetch", Set.of("card.api", "crypto")),
            Map.entry("shell", Set.of("agreement.api", "card.api", "exchange.api", "audit.api")),
            Map.entry("card.agent", Set.of("reader.api", "crypto")),
            Map.entry("reader.pkcs11", Set.of("reader.api")),
            Map.entry("reader.skf", Set.of("reader.api", "crypto")),
            Map.entry("console.rest", Set.of("agreement.api", "card.api", "exchange.api", "audit.api")),
            Map.entry("console.web", Set.of()),
            Map.entry("wrap.derby", Set.of()));

    /** Technology (package prefix) → the bundles that may touch it. */
    static final Map<String, Set<String>> HOMES = Map.ofEntries(
            Map.entry("org.bouncycastle", Set.of("crypto")),
            Map.entry("org.apache.openjpa", Set.of("store.jpa")),
            Map.entry("javax.persistence", Set.of("store.jpa")),
            Map.entry("javax.sql", Set.of("store.jpa", "wrap.derby")),
            Map.entry("java.sql", Set.of("store.jpa", "wrap.derby")),
            Map.entry("org.apache.derby", Set.of("wrap.derby")),
            Map.entry("javax.ws.rs", Set.of("console.rest")),
            Map.entry("org.apache.cxf", Set.of("console.rest", "customs.soap")),
            Map.entry("javax.jws", Set.of("customs.soap")),
            Map.entry("org.eclipse.jetty", Set.of("customs.soap")),
            Map.entry("javax.servlet", Set.of("console.rest", "console.web", "customs.simulator")),
            Map.entry("com.fasterxml.jackson", Set.of("console.rest", "card.agent")),
            Map.entry("org.java_websocket", Set.of("card.agent")),
            // the JDK's provider shows nothing of a token before its PIN
            Map.entry("com.sun.jna", Set.of("reader.skf", "reader.pkcs11")),
            Map.entry("com.sun.net.httpserver", Set.of("card.agent", "demo.pki")),
            Map.entry("javax.jms", Set.of("customs.jms")),
            Map.entry("org.apache.activemq", Set.of("customs.jms")),
            Map.entry("javax.xml.crypto", Set.of("customs.message")),
            Map.entry("java.net.http", Set.of("revocation.fetch", "customs.example")),
            Map.entry("org.apache.karaf", Set.of("shell")));

    private Law() {}

    /** The bundle that a package belongs to: the longest row that it begins with. */
    static String bundleOf(String packageName) {
        String inside = packageName.substring("org.tripact.".length());
        return MAY_SEE.keySet().stream()
                .filter(bundle -> inside.equals(bundle) || inside.startsWith(bundle + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of the law names " + packageName));
    }
}
