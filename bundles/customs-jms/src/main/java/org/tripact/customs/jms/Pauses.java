package org.tripact.customs.jms;

import java.time.Duration;
import org.tripact.customs.jms.Checked.Pace;

/** How long is waited after a failure: twice as long each time, up to a limit. */
final class Pauses {

    private final Duration first;
    private final Duration most;
    private Duration coming;
    private long over = System.nanoTime();

    Pauses(Pace pace) {
        this.first = pace.retry();
        this.most = pace.retryMost();
        this.coming = first;
    }

    /** Begins a pause and tells its length. */
    Duration begin() {
        Duration now = coming;
        Duration doubled = now.multipliedBy(2);
        coming = doubled.compareTo(most) < 0 ? doubled : most;
        over = System.nanoTime() + now.toNanos();
        return now;
    }

    /** It worked: the next pause is a short one. */
    void end() {
        coming = first;
        over = System.nanoTime();
    }

    boolean last() {
        return System.nanoTime() - over < 0;
    }
}
