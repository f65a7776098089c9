package org.tripact.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The container's {@code etc/} in the hands of an administrator, who puts files there whole. */
record EtcFolder(Path folder) {

    static EtcFolder ofThisContainer() {
        return new EtcFolder(Path.of(System.getProperty("karaf.etc")));
    }

    void put(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The file with a line more: the last one counts. */
    void add(String name, String line) throws IOException {
        put(name, (text(name) + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
