package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Path;
import org.tripact.testkit.connector.Misbehaviour;

/** The share, where a message meets an error or a cut line; with the program behind it nothing is spoken. */
final class BadDisk extends Disk {

    private final Misbehaviour told;

    BadDisk(Misbehaviour told) {
        this.told = told;
    }

    @Override
    void create(Path file, byte[] bytes) throws IOException {
        if (told == Misbehaviour.ERROR && file.toString().endsWith(".xml")) {
            throw new IOException("Input/output error");
        }
        super.create(file, bytes);
    }

    /** By then the message has its name. */
    @Override
    void force(Path folder) throws IOException {
        if (told == Misbehaviour.CUT && folder.endsWith("OutBox")) {
            throw new IOException("Stale file handle");
        }
        super.force(folder);
    }
}
