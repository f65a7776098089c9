package org.tripact.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the pages, inside the bundle. */
final class StaticFiles {

    /** A file as it goes out. */
    record File(byte[] bytes, Coding coding) {}

    /** Parts that begin with a letter or digit: so no dots that lead elsewhere, no backslash, no empty part. */
    private static final Pattern SAFE = Pattern.compile("(/[0-9A-Za-z_][0-9A-Za-z_.-]*)+");

    private final Class<?> home;
    private final String root;

    /** Files under a folder of the bundle that a class comes from. */
    StaticFiles(Class<?> home, String root) {
        this.home = home;
        this.root = root;
    }

    /** The file at a path, in the first coding in which it lies there. */
    Optional<File> find(String path, List<Coding> codings) {
        if (!SAFE.matcher(path).matches() || ContentType.of(path) == null) {
            return Optional.empty();
        }
        return codings.stream()
                .flatMap(coding -> Optional.ofNullable(home.getResource(root + path + coding.ending()))
                        .map(found -> new File(read(found), coding))
                        .stream())
                .findFirst();
    }

    private static byte[] read(URL found) {
        try (InputStream in = found.openStream()) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
