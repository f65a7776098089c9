package org.tripact.store.jpa.seal;

/** What a row held cannot be read any more: its seal does not hold. */
public final class DamagedRowException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public DamagedRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
