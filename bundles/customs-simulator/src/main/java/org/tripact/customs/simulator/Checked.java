package org.tripact.customs.simulator;

import java.nio.file.Path;
import java.time.Duration;

/** The settings, checked and copied. */
record Checked(String name, Path folder, Plan plan, Duration slow, Rules rules, boolean desk) {

    private static final String DATA = "${tripact.data}";
    private static final String FOLDER = "simulator";
    private static final int LONGEST_MILLIS = 86_400_000;

    static Checked of(SimulatorSettings settings) {
        if (!settings.name().matches("[a-z][a-z0-9-]{0,31}")) {
            throw wrong("name", settings.name() + " is not a lower-case word");
        }
        Plan plan = new Plan(
                millis("storedAfterMillis", settings.storedAfterMillis()),
                millis("approvedAfterMillis", settings.approvedAfterMillis()));
        return new Checked(
                settings.name(),
                folder(settings.folder().isBlank() ? usualFolder(settings.name()) : settings.folder()),
                plan,
                millis("slowMillis", settings.slowMillis()),
                Rules.parse(settings.rules()),
                settings.deskEnabled());
    }

    private static Duration millis(String key, int value) {
        if (value < 0 || value > LONGEST_MILLIS) {
            throw wrong(key, value + " is not 0 to " + LONGEST_MILLIS);
        }
        return Duration.ofMillis(value);
    }

    /** Two names never share books; what is kept for the usual name lies where it always lay. */
    private static String usualFolder(String name) {
        return DATA + "/" + (name.equals(FOLDER) ? FOLDER : FOLDER + "-" + name);
    }

    /** The default comes unfilled: no configuration file stands there that the container would fill. */
    private static Path folder(String configured) {
        String data = System.getProperty("tripact.data", "");
        if (configured.contains(DATA) && data.isEmpty()) {
            throw wrong("folder", "'" + configured + "' names no folder (is the system property tripact.data set?)");
        }
        return Path.of(configured.replace(DATA, data)).toAbsolutePath();
    }

    private static IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("Setting %s of org.tripact.customs.simulator: %s".formatted(key, why));
    }
}
