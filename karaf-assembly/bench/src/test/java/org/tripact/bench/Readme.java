package org.tripact.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with a marked place for each bench's table. */
record Readme(String text) {

    private static final Pattern PLACE =
            Pattern.compile("<!-- figures:([a-z-]+) -->\n.*?<!-- /figures -->", Pattern.DOTALL);

    /** The benches that have a place. */
    List<String> places() {
        return PLACE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The same text with this table in its place. */
    Readme with(String name, String table) {
        if (!places().contains(name)) {
            throw new IllegalArgumentException("the README has no place for " + name);
        }
        return new Readme(PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).equals(name)
                                ? "<!-- figures:" + name + " -->\n" + table + "<!-- /figures -->"
                                : match.group())));
    }
}
