package org.tripact.card.core.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

/** One file in the folder of trust, as the directory shows it. */
record TrustFile(Path path, Kind kind, long size, long changedAt) {

    /** What a file is by its name, and how large it may be. */
    enum Kind {
        AUTHORITY(32 * 1024),
        REVOCATION_LIST(32 * 1024 * 1024);

        private final long limit;

        Kind(long limit) {
            this.limit = limit;
        }

        static Optional<Kind> of(Path path) {
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".cer") || name.endsWith(".crt") || name.endsWith(".pem")) {
                return Optional.of(AUTHORITY);
            }
            return name.endsWith(".crl") ? Optional.of(REVOCATION_LIST) : Optional.empty();
        }
    }

    /** The file, where its name says that it is trust material. */
    static Optional<TrustFile> of(Path path) {
        return Kind.of(path).flatMap(kind -> of(path, kind));
    }

    private static Optional<TrustFile> of(Path path, Kind kind) {
        try {
            BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
            return seen.isRegularFile()
                    ? Optional.of(new TrustFile(
                            path, kind, seen.size(), seen.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (IOException goneAgain) {
            return Optional.empty();
        }
    }

    byte[] read() throws IOException {
        if (size > kind.limit) {
            throw new IOException("larger than " + kind.limit + " bytes");
        }
        return Files.readAllBytes(path);
    }
}
