package org.tripact.customs.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a connector's settings. What is wrong is told by an IllegalArgumentException fit for a log: the key, its
 * configuration, and why.
 *
 * @param pid the configuration, as the exception names it
 */
public record SettingReader(String pid) {

    private static final int DAY_MILLIS = 86_400_000;
    private static final int LEAST_BYTES = 1024;

    /** The entries of a setting: a file of settings gives one text where several are meant. */
    public List<String> listed(String... values) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split("[,;]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A file or folder that must be named; whether it is there is not looked at. */
    public Path file(String key, String name) {
        if (name.isBlank() || name.contains("${")) {
            throw wrong(key, "'" + name + "' names nothing");
        }
        return Path.of(name.strip()).toAbsolutePath().normalize();
    }

    /** One of a closed list, by its name. */
    public <E> E named(String key, String value, Function<String, E> valueOf) {
        try {
            return valueOf.apply(value);
        } catch (IllegalArgumentException unknown) {
            throw wrong(key, "'" + value + "' is not known");
        }
    }

    /** The name of a connector, as routes of the exchange say it. */
    public String name(String value) {
        if (!value.matches("[a-z][a-z0-9-]{0,31}")) {
            throw wrong("name", value + " is not a lower-case word");
        }
        return value;
    }

    /** The most bytes that are read of an answer: no more than the format knows. */
    public int maxBytes(int value) {
        return within("maxBytes", value, LEAST_BYTES, GuardedXml.MAX_BYTES);
    }

    /** A time in milliseconds, at most a day. */
    public Duration millis(String key, int value, int least) {
        return Duration.ofMillis(within(key, value, least, DAY_MILLIS));
    }

    /** A number within its bounds, both of them allowed. */
    public int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(key, value + " is not " + least + " to " + most);
        }
        return value;
    }

    /** The exception for a setting that is wrong for a reason of the connector's own. */
    public IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("Setting %s of %s: %s".formatted(key, pid, why));
    }
}
