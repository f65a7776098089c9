package org.tripact.card.agent.control;

import org.tripact.kernel.Outcome;

/** A frame taken apart as far as it goes, so that its answer finds the waiting call even where the rest is broken. */
record Request(int id, String method, Outcome<Arguments, Refusal> arguments) {

    /** What an answer is called where the request did not say. */
    static final String NAMELESS = "error";

    /** A block of a large message: none of our methods needs one, and an answer asking for it again would loop. */
    static Request block() {
        return new Request(0, NAMELESS, Outcome.refused(ControlError.METHOD_NOT_SUPPORTED.refusal("BLOCKTXT")));
    }

    static Request broken(int id, String method, String why) {
        return new Request(id, method, Outcome.refused(ControlError.REQUEST_UNREADABLE.refusal(why)));
    }
}
