package org.tripact.customs.example;

import java.io.IOException;

/** Nothing was sent: there is no token to log in with. */
final class NoTokenException extends IOException {

    private static final long serialVersionUID = 1L;

    NoTokenException(String why, Throwable cause) {
        super(why, cause);
    }
}
