package org.tripact.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/** A random source that always draws the number of a published example. */
final class GivenRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] given;

    GivenRandom(byte[] given) {
        this.given = given;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (bytes.length != given.length) {
            throw new IllegalStateException("drawn: " + bytes.length + " bytes, given: " + given.length);
        }
        System.arraycopy(given, 0, bytes, 0, bytes.length);
    }

    @Override
    public String toString() {
        return "always " + Arrays.toString(given);
    }
}
