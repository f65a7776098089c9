package org.tripact.customs.jms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A password that lies in a file; only the file is ever told. */
record Secret(Path file) {

    void demandReadable() {
        try {
            word();
        } catch (IOException e) {
            throw new IllegalArgumentException("Password file " + file + ": cannot be read", e);
        }
    }

    /** Its first line, as it stands there now. */
    String word() throws IOException {
        return Files.readString(file).lines().findFirst().orElse("");
    }
}
