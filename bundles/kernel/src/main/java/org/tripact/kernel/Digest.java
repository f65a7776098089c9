package org.tripact.kernel;

import java.util.regex.Pattern;

/** A 256-bit digest (SM3) as 64 lower-case hex characters. */
public record Digest(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a 256-bit digest in lower-case hex");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
