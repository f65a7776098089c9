package org.tripact.store.jpa;

/** The rows that sealed bytes belong to, as the seal binds them. */
final class Places {

    private Places() {}

    static String certificateOf(String statementId) {
        return "EVIDENCE/" + statementId;
    }

    static String bytesOf(String messageId) {
        return "OUTBOX/" + messageId;
    }

    static String strayOf(String connector, String sha256) {
        return "STRAY/" + connector + "/" + sha256;
    }
}
