package org.tripact.customs.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tripact.customs.simulator.KeyFolder.Links;

/** Keys that the tests open once: that takes longer than most of them. */
final class SharedKeys {

    private static final Links LINKS = make();

    private SharedKeys() {}

    /** Whatever the folder. */
    static Links of(Path folder) {
        return LINKS;
    }

    private static Links make() {
        try {
            return KeyFolder.beside(Files.createTempDirectory(Path.of("target"), "shared-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
