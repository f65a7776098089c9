package org.tripact.card.agent.door;

/** Why a connection is not taken up, with the HTTP status line that says so. */
enum HandshakeRefusal {
    HOST("403 Forbidden", "the Host is not this machine's loopback name and port"),
    ORIGIN("403 Forbidden", "the Origin is not on the list"),
    NO_ORIGIN("403 Forbidden", "programs without Origin are not let in here"),
    FULL("503 Service Unavailable", "too many connections");

    private final String status;
    private final String why;

    HandshakeRefusal(String status, String why) {
        this.status = status;
        this.why = why;
    }

    String status() {
        return status;
    }

    String why() {
        return why;
    }
}
