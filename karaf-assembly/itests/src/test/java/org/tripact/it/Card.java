package org.tripact.it;

/** A card that is asked for its signature. */
interface Card {

    String cardNumber();

    String certificate();

    String sign(String text);
}
