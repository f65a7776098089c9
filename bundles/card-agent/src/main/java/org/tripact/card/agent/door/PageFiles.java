package org.tripact.card.agent.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the reader page and the consent page. */
final class PageFiles {

    private final Map<String, PageAnswer> files = Map.of(
            "/", file("reader.html", "text/html"),
            "/reader.css", file("reader.css", "text/css"),
            "/favicon.svg", file("favicon.svg", "image/svg+xml"),
            "/words.js", file("words.js", "text/javascript"),
            "/reader.js", file("reader.js", "text/javascript"),
            "/consent", file("consent.html", "text/html"),
            "/consent.js", file("consent.js", "text/javascript"));

    Optional<PageAnswer> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static PageAnswer file(String name, String type) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            return PageAnswer.file(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
