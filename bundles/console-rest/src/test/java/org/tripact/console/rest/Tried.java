package org.tripact.console.rest;

import java.util.concurrent.Callable;

/** Calls that declare exceptions nobody expects in a test. */
final class Tried {

    private Tried() {}

    interface Step {
        void run() throws Exception;
    }

    static void run(Step step) {
        get(() -> {
            step.run();
            return null;
        });
    }

    static <T> T get(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
