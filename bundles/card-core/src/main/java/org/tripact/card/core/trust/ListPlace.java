package org.tripact.card.core.trust;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripact.crypto.RevocationList;
import org.tripact.crypto.Sm3;

/**
 * What a list is the newest of: its address and its issuer. An address that brings the list of another authority takes
 * nothing away from the first.
 *
 * @param address digest of the address
 * @param issuer digest of the issuer's name
 */
record ListPlace(String address, String issuer) {

    private static final int LENGTH = 32;
    private static final Pattern FILE_NAME =
            Pattern.compile("([0-9a-f]{" + LENGTH + "})-([0-9a-f]{" + LENGTH + "})\\.crl");

    static ListPlace of(URI address, RevocationList list) {
        return new ListPlace(digest(address), digest(list.issuer()));
    }

    /** The place of a file; nothing where it is none of ours. */
    static Optional<ListPlace> of(String fileName) {
        Matcher parts = FILE_NAME.matcher(fileName);
        return parts.matches() ? Optional.of(new ListPlace(parts.group(1), parts.group(2))) : Optional.empty();
    }

    String fileName() {
        return address + "-" + issuer + ".crl";
    }

    boolean isOf(URI other) {
        return address.equals(digest(other));
    }

    private static String digest(URI address) {
        return digest(address.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] content) {
        return Sm3.digest(content).hex().substring(0, LENGTH);
    }
}
