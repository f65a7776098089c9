package org.tripact.card.core;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path in a setting, where ${name} stands for a property: defaults do not pass the expansion of cfg files. */
public final class PathSetting {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    private PathSetting() {}

    public static Path resolve(String setting, UnaryOperator<String> property) {
        return Path.of(REFERENCE.matcher(setting).replaceAll(found -> value(found, property)));
    }

    private static String value(MatchResult found, UnaryOperator<String> property) {
        String value = property.apply(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("a path refers to the unknown property " + found.group(1));
        }
        return Matcher.quoteReplacement(value);
    }
}
