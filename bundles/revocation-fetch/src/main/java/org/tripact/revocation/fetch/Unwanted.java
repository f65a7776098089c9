package org.tripact.revocation.fetch;

import java.io.IOException;
import org.tripact.card.api.port.RevocationFetch.Fault;

/** Ends an exchange whose answer is not wanted, without reading it to its end. */
final class Unwanted extends IOException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unwanted(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
