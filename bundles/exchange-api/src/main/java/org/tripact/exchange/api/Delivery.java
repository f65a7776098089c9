package org.tripact.exchange.api;

/** What came of one attempt to hand bytes to customs. */
public sealed interface Delivery {

    /** Customs' side has it and said so; a resend that customs already had counts as this. */
    record Accepted() implements Delivery {}

    /** It provably did not arrive: the same bytes are tried again later. */
    record NotSent(String reason) implements Delivery {}

    /** It may have arrived: the same bytes are tried again later, and it is never sent another way. */
    record Unknown(String reason) implements Delivery {}

    /** Customs' side will never take these bytes: a person decides. */
    record Refused(String reason) implements Delivery {}
}
