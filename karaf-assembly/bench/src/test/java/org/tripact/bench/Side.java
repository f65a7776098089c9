package org.tripact.bench;

/** One of the things compared: measured once a round, in turn with the others, so that a busy machine hurts all alike. */
@FunctionalInterface
public interface Side {

    void measure(Samples into) throws Exception;
}
