package org.tripact.exchange.core;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tripact.exchange.api.Envelope;

/** Which connector messages go by: the longest prefix wins, one of a customs code over one of a district. */
final class Routes {

    /** Before the beginning of a customs code, which else could not be told from a district. */
    private static final String CODE = "code:";

    private static final String NAME = "[a-z][a-z0-9-]{0,31}";
    private static final Pattern ROUTE =
            Pattern.compile("([0-9]{1,4}|" + Routes.CODE + "[0-9A-Z]{1,10})\\s*=\\s*(" + NAME + ")");

    private final Map<String, String> byPrefix;
    private final String otherwise;

    private Routes(Map<String, String> byPrefix, String otherwise) {
        this.byPrefix = byPrefix;
        this.otherwise = otherwise;
    }

    static Routes parse(String routes, String defaultConnector) {
        String otherwise = named("defaultConnector", defaultConnector);
        Map<String, String> byPrefix = new TreeMap<>();
        if (!routes.isBlank()) {
            for (String entry : routes.split(",", -1)) {
                add(byPrefix, entry.strip());
            }
        }
        return new Routes(Map.copyOf(byPrefix), otherwise);
    }

    /** The text, where it can be the name of a connector. */
    static String named(String key, String text) {
        if (!text.matches(NAME)) {
            throw wrong(key, text, "is not the name of a connector");
        }
        return text;
    }

    /** Whether some message would go by it. */
    boolean leadTo(String connector) {
        return otherwise.equals(connector) || byPrefix.containsValue(connector);
    }

    private static void add(Map<String, String> byPrefix, String entry) {
        Matcher route = ROUTE.matcher(entry);
        if (!route.matches()) {
            throw wrong(
                    "routes",
                    entry,
                    "is neither '22=name of a connector' for districts nor 'code:3117=name of a connector' for customs codes");
        }
        if (byPrefix.putIfAbsent(route.group(1), route.group(2)) != null) {
            throw wrong("routes", entry, "names a prefix that an earlier route named");
        }
    }

    private static IllegalArgumentException wrong(String key, String text, String why) {
        return new IllegalArgumentException(
                "Setting %s of org.tripact.exchange.core: '%s' %s".formatted(key, text, why));
    }

    String connectorFor(Envelope message) {
        return longest(CODE, message.customsCode().value())
                .or(() -> longest("", message.district().code()))
                .orElse(otherwise);
    }

    private Optional<String> longest(String kind, String value) {
        return IntStream.iterate(value.length(), length -> length > 0, length -> length - 1)
                .mapToObj(length -> byPrefix.get(kind + value.substring(0, length)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public String toString() {
        return new TreeMap<>(byPrefix) + ", otherwise " + otherwise;
    }
}
