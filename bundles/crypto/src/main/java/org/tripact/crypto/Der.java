package org.tripact.crypto;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Looks over bytes before any parser may: one element of definite length that fills them exactly, nested no deeper than
 * {@value #MAX_DEPTH}. Walks with a stack of its own, so that hostile nesting costs no call stack.
 */
final class Der {

    static final int MAX_DEPTH = 32;
    private static final int CONSTRUCTED = 0x20;
    private static final int HIGH_TAG = 0x1f;
    private static final int MALFORMED = -1;

    private final byte[] bytes;
    private int at;
    private boolean constructed;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether the bytes are exactly one element, sound in its lengths and not too deep. */
    static boolean isOneElement(byte[] bytes) {
        return bytes != null && bytes.length > 0 && new Der(bytes).walk();
    }

    /** The first element within an outer one that {@link #isOneElement} has passed, tag and length included. */
    static byte[] firstWithin(byte[] sound) {
        Der outer = new Der(sound);
        outer.header(sound.length);
        int start = outer.at;
        return Arrays.copyOfRange(sound, start, outer.header(sound.length));
    }

    private boolean walk() {
        Deque<Integer> ends = new ArrayDeque<>();
        int end = bytes.length;
        while (at < end) {
            int elementEnd = header(end);
            boolean aloneOutside = elementEnd == bytes.length || !ends.isEmpty();
            if (elementEnd == MALFORMED || !aloneOutside) {
                return false;
            }
            if (!constructed) {
                at = elementEnd;
            } else if (ends.size() == MAX_DEPTH) {
                return false;
            } else {
                ends.push(end);
                end = elementEnd;
            }
            while (at == end && !ends.isEmpty()) {
                end = ends.pop();
            }
        }
        return true;
    }

    /** Reads tag and length, stands at the contents afterwards and answers where they end. */
    private int header(int limit) {
        if (at + 2 > limit || (bytes[at] & HIGH_TAG) == HIGH_TAG) {
            return MALFORMED;
        }
        constructed = (bytes[at] & CONSTRUCTED) != 0;
        int length = bytes[at + 1] & 0xff;
        at += 2;
        if (length >= 0x80) {
            length = longLength(length & 0x7f, limit);
        }
        return length < 0 || length > limit - at ? MALFORMED : at + length;
    }

    /** The length in several bytes, MALFORMED where it is indefinite, too long or not the shortest form. */
    private int longLength(int count, int limit) {
        if (count == 0 || count > 4 || at + count > limit || bytes[at] == 0) {
            return MALFORMED;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | bytes[at++] & 0xff;
        }
        return length < 0x80 || length > Integer.MAX_VALUE ? MALFORMED : (int) length;
    }
}
