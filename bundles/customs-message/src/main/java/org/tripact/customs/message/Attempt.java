package org.tripact.customs.message;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.tripact.exchange.api.Delivery;

/**
 * One delivery for which somebody waits a bounded time: it is made or given up, whichever comes first. Whoever sends makes
 * it where the other side could get something from then on; whoever waits gives it up when the time is over, and knows
 * then whether anything may have left. For one delivery, by any threads.
 */
public final class Attempt {

    private final AtomicBoolean decided = new AtomicBoolean();

    /** Sends, and gives its outcome; {@link Delivery.NotSent} where it was given up before. */
    public Delivery make(Supplier<Delivery> sending) {
        return decided.compareAndSet(false, true) ? sending.get() : new Delivery.NotSent("given up before it began");
    }

    /** True where it will never be made; false where it was begun, and may still end well. */
    public boolean giveUp() {
        return decided.compareAndSet(false, true);
    }
}
