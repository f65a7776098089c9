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
    private static final Pattern KEY = Pattern.compile("<AD id=\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("(?m)^(?:# ?)?([a-z][A-Za-z.]*) ?=");

    @Test
    void shouldNameTheSameKeysInConfigAndInMetatype() throws IOException {
        assertThat(keysOfConfig()).isNotEmpty().isEqualTo(keysOfMetatype());
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
                        name.substring(0, name.length() - ".cfg".length()).replaceAll("~.*", ""),
                        Components.found(LINE, Components.read(file)).collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return keys;
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("org.tripact.") && name.endsWith(".cfg");
    }
}
