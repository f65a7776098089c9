package org.tripact.customs.jms;

import java.util.concurrent.atomic.AtomicReference;
import org.tripact.kernel.MessageId;

/** One delivery. Whoever asked for it may give it up, and then knows whether it had begun. */
final class Attempt {

    private enum Phase {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    private final MessageId id;
    private final byte[] bytes;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);

    Attempt(MessageId id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    MessageId id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }

    /** From now on the broker may have it; false where nobody waits for it any more. */
    boolean begin() {
        return phase.compareAndSet(Phase.WAITING, Phase.BEGUN);
    }

    /** It will never begin; false where it did. */
    boolean giveUp() {
        return phase.compareAndSet(Phase.WAITING, Phase.GIVEN_UP);
    }
}
