package org.tripact.exchange.core;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripact.kernel.CustomsDistrict;

/** Which connector a district's messages go by: the longest prefix wins. */
final class Routes {

    private static final String NAME = "[a-z][a-z0-9-]{0,31}";
    private static final Pattern ROUTE = Pattern.compile("([0-9]{1,4})\\s*=\\s*(" + NAME + ")");

    private final Map<String, String> byPrefix;
    private final String otherwise;

    private Routes(Map<String, String> byPrefix, String otherwise) {
        this.byPrefix = byPrefix;
        this.otherwise = otherwise;
    }

    static Routes parse(String routes, String defaultConnector) {
        if (!defaultConnector.matches(NAME)) {
            throw wrong("defaultConnector", defaultConnector, "is not the name of a connector");
        }
        Map<String, String> byPrefix = new TreeMap<>();
        if (!routes.isBlank()) {
            for (String entry : routes.split(",", -1)) {
                add(byPrefix, entry.strip());
            }
        }
        return new Routes(Map.copyOf(byPrefix), defaultConnector);
    }

    private static void add(Map<String, String> byPrefix, String entry) {
        Matcher route = ROUTE.matcher(entry);
        if (!route.matches()) {
            throw wrong("routes", entry, "is not 'one to four digits of the district = name of a connector'");
        }
        if (byPrefix.putIfAbsent(route.group(1), route.group(2)) != null) {
            throw wrong("routes", entry, "names a prefix that an earlier route named");
        }
    }

    private static IllegalArgumentException wrong(String key, String text, String why) {
        return new IllegalArgumentException(
                "Setting %s of org.tripact.exchange.core: '%s' %s".formatted(key, text, why));
    }

    String connectorFor(CustomsDistrict district) {
        for (int length = district.code().length(); length > 0; length--) {
            String connector = byPrefix.get(district.code().substring(0, length));
            if (connector != null) {
                return connector;
            }
        }
        return otherwise;
    }

    @Override
    public String toString() {
        return new TreeMap<>(byPrefix) + ", otherwise " + otherwise;
    }
}
