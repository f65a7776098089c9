package org.tripact.customs.jms;

import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.Stray;

/** What is to become of what came on the answer queue; whoever decides it changes nothing. */
sealed interface Verdict {

    /** An authentic answer of customs: to the exchange. */
    record Give(Receipt receipt) implements Verdict {}

    /** It speaks of the way only, and all is well. */
    record Note(String what) implements Verdict {}

    /** For a person. */
    record Shelve(Stray stray) implements Verdict {}
}
