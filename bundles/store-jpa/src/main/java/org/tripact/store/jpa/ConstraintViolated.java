package org.tripact.store.jpa;

/** The database said no to a row that exists or must not; nothing was kept. The caller looks what stands there. */
final class ConstraintViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConstraintViolated(Throwable cause) {
        super("the database refused a row", cause);
    }
}
