package org.tripact.demo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.tripact.crypto.Authority;
import org.tripact.crypto.RevocationList;

/** The lists of the demo authorities: a good one is kept, any other is issued anew. */
final class RevocationShelf {

    private static final Duration FRESH = Duration.ofDays(1);

    /** A demo that runs on for longer is started again some time. */
    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private final Path folder;
    private final Instant now;

    RevocationShelf(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    byte[] list(String name, DemoAuthority authority, Collection<BigInteger> revoked) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file) || !isGood(Files.readAllBytes(file), authority.certificate(), revoked)) {
            Durable.file(file, authority.open().revocationList(revoked, now, now.plus(GOOD_FOR)));
        }
        return Files.readAllBytes(file);
    }

    private boolean isGood(byte[] list, Authority authority, Collection<BigInteger> revoked) {
        return RevocationList.parse(list)
                .fold(
                        found -> authority.verifies(found)
                                && revoked.stream().allMatch(found::contains)
                                && !found.thisUpdate().isAfter(now)
                                && found.thisUpdate().plus(FRESH).isAfter(now),
                        fault -> false);
    }
}
