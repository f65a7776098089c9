package org.tripact.customs.soap;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.tripact.exchange.api.Delivery;

/** One delivery: it is made or given up, whichever comes first. */
final class Attempt {

    private final Supplier<Delivery> delivery;
    private final AtomicBoolean decided = new AtomicBoolean();

    Attempt(Supplier<Delivery> delivery) {
        this.delivery = delivery;
    }

    Delivery make() {
        return decided.compareAndSet(false, true) ? delivery.get() : new Delivery.NotSent("given up before it began");
    }

    /** It will never be made; false where it was begun. */
    boolean giveUp() {
        return decided.compareAndSet(false, true);
    }
}
