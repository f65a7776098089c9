package org.tripact.customs.jms;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The word that the connector stops; whoever waits, waits for it. */
final class Stop {

    private final CountDownLatch said = new CountDownLatch(1);

    void say() {
        said.countDown();
    }

    boolean isSaid() {
        return said.getCount() == 0;
    }

    /** Waits; tells whether it was said meanwhile. */
    boolean within(Duration pause) throws InterruptedException {
        return said.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
