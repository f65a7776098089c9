package org.tripact.customs.simulator;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a customs that answers at once, save what a test names. */
final class Settings {

    private Settings() {}

    static Checked in(Path folder, String... rules) {
        return slow(folder, 50, rules);
    }

    static Checked slow(Path folder, int slowMillis, String... rules) {
        return Checked.of(but(Map.of(
                "folder",
                folder.toString(),
                "storedAfterMillis",
                0,
                "approvedAfterMillis",
                0,
                "slowMillis",
                slowMillis,
                "rules",
                rules)));
    }

    /** As it is shipped. */
    static Checked usual(Path folder) {
        return Checked.of(but(Map.of("folder", folder.toString())));
    }

    static SimulatorSettings but(Map<String, Object> named) {
        Map<String, Object> settings = new HashMap<>(named);
        return (SimulatorSettings) Proxy.newProxyInstance(
                SimulatorSettings.class.getClassLoader(),
                new Class<?>[] {SimulatorSettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
