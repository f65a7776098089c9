package org.tripact.store.jpa.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The file that holds the key, in base64: written whole or not at all, for its owner's eyes only. */
final class KeyFile {

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    Optional<SealKey> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(decode(Files.readString(path, StandardCharsets.US_ASCII)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the store key " + path, e);
        }
    }

    private SealKey decode(String text) {
        try {
            return new SealKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("there is no store key in " + path + ": put the backup of it there", e);
        }
    }

    SealKey make() {
        SealKey key = SealKey.random();
        try {
            Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
            write(Base64.getEncoder().encodeToString(key.bytes()) + "\n");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the store key " + path, e);
        }
    }

    private void write(String text) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = FileChannel.open(fresh, options, ownerOnly("rw-------"))) {
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        // without this the file may be gone after a power cut, though what it sealed is not
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
