package org.tripact.console.rest;

import java.util.HashMap;
import java.util.Map;

/** Counts the open streams, so that there are never too many, of one session or in all. */
final class StreamPlaces {

    private final Map<String, Integer> taken = new HashMap<>();
    private final int perSession;
    private final int inAll;
    private int total;

    StreamPlaces(int perSession, int inAll) {
        this.perSession = perSession;
        this.inAll = inAll;
    }

    synchronized boolean take(String session) {
        int own = taken.getOrDefault(session, 0);
        if (own >= perSession || total >= inAll) {
            return false;
        }
        taken.put(session, own + 1);
        total++;
        return true;
    }

    synchronized void free(String session) {
        taken.computeIfPresent(session, (handle, own) -> own == 1 ? null : own - 1);
        total--;
    }

    synchronized boolean areEmpty() {
        return total == 0;
    }
}
