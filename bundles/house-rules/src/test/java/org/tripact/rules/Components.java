package org.tripact.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What bnd generated from the annotations: the settings of each PID. */
final class Components {

    private Components() {}

    static Path root() {
        return Path.of(System.getProperty("project.root"));
    }

    /** The generated files of every bundle below one folder of its classes. */
    static List<Path> generated(String folder) {
        try (Stream<Path> bundles = Files.list(root().resolve("bundles"))) {
            return bundles.map(bundle -> bundle.resolve("target/classes").resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(Components::files)
                    .filter(file -> file.toString().endsWith(".xml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
