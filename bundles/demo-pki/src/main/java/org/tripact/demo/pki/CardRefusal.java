package org.tripact.demo.pki;

/** Why the card tool does not do what it was asked to. */
enum CardRefusal {
    NUMBER_TAKEN("a card of this number lies there already, or the register knows one"),
    NO_SUCH_CARD("no such card lies there"),
    OTHER_AUTHORITY("the card is not of this issuing authority"),
    ALREADY_REVOKED("the card is revoked already");

    private final String words;

    CardRefusal(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
