package org.tripact.crypto;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Looks over envelopes before any parser may. Laxer than {@link Der} in one thing only: lengths may be indefinite and
 * longer than needed, since common encoders of CMS stream. Walks with a stack of its own.
 */
final class Ber {

    static final int MAX_DEPTH = 32;
    private static final int CONSTRUCTED = 0x20;
    private static final int HIGH_TAG = 0x1f;
    private static final int INDEFINITE = 0x80;
    private static final int LONGEST_LENGTH = 4;

    private record Frame(int limit, boolean indefinite) {}

    private final byte[] bytes;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;

    private Ber(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether the bytes are exactly one element, sound in its lengths and not too deep. */
    static boolean isOneElement(byte[] bytes) {
        return bytes != null && new Ber(bytes).walk();
    }

    private boolean walk() {
        do {
            if (!element()) {
                return false;
            }
            while (!open.isEmpty() && isAtEndOf(open.peek())) {
                open.pop();
            }
        } while (!open.isEmpty());
        return at == bytes.length;
    }

    private boolean isAtEndOf(Frame frame) {
        if (!frame.indefinite()) {
            return at == frame.limit();
        }
        boolean ends = at + 2 <= frame.limit() && bytes[at] == 0 && bytes[at + 1] == 0;
        at += ends ? 2 : 0;
        return ends;
    }

    private boolean element() {
        int limit = open.isEmpty() ? bytes.length : open.peek().limit();
        if (at + 2 > limit || (bytes[at] & HIGH_TAG) == HIGH_TAG) {
            return false;
        }
        boolean constructed = (bytes[at] & CONSTRUCTED) != 0;
        int first = bytes[at + 1] & 0xff;
        at += 2;
        if (first == INDEFINITE) {
            return constructed && enter(new Frame(limit, true));
        }
        long length = first < INDEFINITE ? first : longLength(first & 0x7f, limit);
        if (length < 0 || length > limit - at) {
            return false;
        }
        if (constructed) {
            return enter(new Frame(at + (int) length, false));
        }
        at += (int) length;
        return true;
    }

    private boolean enter(Frame frame) {
        if (open.size() == MAX_DEPTH) {
            return false;
        }
        open.push(frame);
        return true;
    }

    private long longLength(int count, int limit) {
        if (count > LONGEST_LENGTH || at + count > limit) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | bytes[at++] & 0xff;
        }
        return length;
    }
}
