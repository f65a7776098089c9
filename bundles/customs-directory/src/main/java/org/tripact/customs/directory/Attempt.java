package org.tripact.customs.directory;

import java.util.concurrent.atomic.AtomicBoolean;

/** One delivery: it is begun or given up, whichever comes first. */
final class Attempt {

    private final byte[] bytes;
    private final AtomicBoolean decided = new AtomicBoolean();

    Attempt(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** From now on the partner may have it; false where nobody waits for it any more. */
    boolean begin() {
        return decided.compareAndSet(false, true);
    }

    /** It will never begin; false where it did. */
    boolean giveUp() {
        return decided.compareAndSet(false, true);
    }
}
