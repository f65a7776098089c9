package org.tripact.customs.soap;

import java.io.IOException;

/** The gateway itself answered with a SOAP fault. */
final class GatewayFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    GatewayFault(String code, String text) {
        super(text);
        this.code = code;
    }

    /** The fault code without its namespace. */
    String code() {
        return code;
    }
}
