package org.tripact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTruthTest {

    private static final Pattern PID = Pattern.compile("<Designate (?:factoryPid|pid)=\"([^\"]+)\"");
    private static final Pattern FACTORY = Pattern.compile("<Designate factoryPid=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("<AD id=\"([^\"]+)\"");
    private static final String EXAMPLE = ".cfg.example";
    private static final Pattern LINE = Pattern.compile("(?m)^(?:# ?)?([a-z][A-Za-z.]*) ?=");

    @Test
    void shouldNameTheSameKeysInConfigAndInMetatype() throws IOException {
        assertThat(keysOfConfig()).isNotEmpty().isEqualTo(keysOfMetatype());
    }

    /** A live file would be an instance that nobody ordered, in every installation. */
    @Test
    void shouldShipWhatComesSeveralTimesAsAnExample() throws IOException {
        Set<String> factories = new TreeSet<>();
        for (Path file : Components.generated("OSGI-INF/metatype")) {
            Components.found(FACTORY, Components.read(file)).forEach(factories::add);
        }
        try (Stream<Path> files = Files.list(Components.root().resolve("config"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(EXAMPLE))
                            .map(ConfigurationTruthTest::pidOf))
                    .containsExactlyInAnyOrderElementsOf(factories);
        }
    }

    private static Map<String, Set<String>> keysOfMetatype() {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Path file : Components.generated("OSGI-INF/metatype")) {
            String xml = Components.read(file);
            Components.found(PID, xml)
                    .forEach(pid -> keys.computeIfAbsent(pid, none -> new TreeSet<>())
                            .addAll(Components.found(KEY, xml).toList()));
        }
        return keys;
    }

    private static Map<String, Set<String>> keysOfConfig() throws IOException {
        Map<String, Set<String>> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(Components.root().resolve("config"))) {
            for (Path file : files.filter(ConfigurationTruthTest::isOurs).toList()) {
                String name = file.getFileName().toString();
                keys.put(
                        pidOf(name),
                        Components.found(LINE, Components.read(file)).collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return keys;
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("org.tripact.") && (name.endsWith(".cfg") || name.endsWith(EXAMPLE));
    }

    private static String pidOf(String name) {
        return name.replaceAll("(?:~.*)?\\.cfg(?:\\.example)?$", "");
    }
}
