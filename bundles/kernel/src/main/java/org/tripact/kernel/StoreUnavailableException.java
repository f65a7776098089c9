package org.tripact.kernel;

/** The fault that the store could not be reached or did not answer; nothing of the attempted change was kept. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
