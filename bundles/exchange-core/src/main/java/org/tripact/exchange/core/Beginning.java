package org.tripact.exchange.core;

import org.tripact.exchange.api.port.Outbox;

/** Before the first round: the ways may be others than those that messages were made to wait for. */
final class Beginning implements Loop.Round {

    private final Outbox outbox;
    private final Loop.Round then;
    private boolean done;

    Beginning(Outbox outbox, Loop.Round then) {
        this.outbox = outbox;
        this.then = then;
    }

    @Override
    public boolean run() {
        if (!done) {
            outbox.forgetWaits();
            done = true;
        }
        return then.run();
    }
}
