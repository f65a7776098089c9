package org.tripact.card.agent.control;

import org.tripact.kernel.Outcome;

/** A frame taken apart as far as it goes, so that its answer finds the waiting call even where the rest is broken. */
record Request(int id, String method, Outcome<Arguments, Refusal> arguments) {

    /** What an answer is called where the request did not say. */
    static final String NAMELESS = "error";

    static Request broken(int id, String method, String why) {
        return new Request(id, method, Outcome.refused(ControlError.REQUEST_UNREADABLE.refusal(why)));
    }
}
