package org.tripact.bench.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is unpacked and started; the command says where. */
final class Archives {

    private Archives() {}

    /** The distribution as it was built. */
    static Path ours() {
        return Path.of(System.getProperty("assembly.archive"));
    }

    /** Karaf as Apache ships it. */
    static Path stock() throws IOException {
        try (Stream<Path> copied = Files.list(Path.of(System.getProperty("bench.folder"), "target/stock"))) {
            return copied.findFirst().orElseThrow();
        }
    }
}
