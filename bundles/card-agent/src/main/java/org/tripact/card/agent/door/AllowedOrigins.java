package org.tripact.card.agent.door;

import java.util.List;
import java.util.regex.Pattern;

/** The pages that may speak to the control: exact origins, or such with any port ("http://localhost:*"). */
public final class AllowedOrigins {

    private static final String ANY_PORT = ":*";
    private static final Pattern ENTRY = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+?(:\\*)?");

    private final List<Pattern> allowed;

    /** Refuses entries that are no origins: a typing error must not open or close more than it says. */
    public AllowedOrigins(List<String> entries) {
        allowed = entries.stream().map(AllowedOrigins::pattern).toList();
    }

    boolean contains(String origin) {
        return allowed.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
    }

    private static Pattern pattern(String entry) {
        if (!ENTRY.matcher(entry).matches()) {
            throw new IllegalArgumentException("not an origin: " + entry);
        }
        return entry.endsWith(ANY_PORT)
                ? Pattern.compile(
                        Pattern.quote(entry.substring(0, entry.length() - ANY_PORT.length())) + "(:[0-9]{1,5})?")
                : Pattern.compile(Pattern.quote(entry));
    }
}
