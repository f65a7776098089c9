package org.tripact.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tripact.kernel.Outcome;

/** A file read once: what is compared, looked into and installed are the same bytes. */
record BundleFile(byte[] bytes, String sha256) {

    private static final int LIMIT = 64 << 20;

    static Outcome<BundleFile, ConnectorRefusal> read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LIMIT + 1);
        } catch (IOException cannot) {
            return Outcome.refused(ConnectorRefusal.UNREADABLE_FILE);
        }
        return bytes.length > LIMIT
                ? Outcome.refused(ConnectorRefusal.TOO_LARGE)
                : Outcome.accepted(new BundleFile(bytes, digest(bytes)));
    }

    Outcome<BundleFile, ConnectorRefusal> expect(String digest) {
        if (!digest.matches("[0-9a-fA-F]{64}")) {
            return Outcome.refused(ConnectorRefusal.NO_DIGEST);
        }
        return digest.equalsIgnoreCase(sha256)
                ? Outcome.accepted(this)
                : Outcome.refused(ConnectorRefusal.OTHER_DIGEST);
    }

    Outcome<BundleManifest, ConnectorRefusal> manifest() {
        return BundleManifest.in(bytes)
                .map(found -> found.connector()
                        ? Outcome.<BundleManifest, ConnectorRefusal>accepted(found)
                        : Outcome.<BundleManifest, ConnectorRefusal>refused(ConnectorRefusal.NO_CONNECTOR))
                .orElseGet(() -> Outcome.refused(ConnectorRefusal.NO_BUNDLE));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
