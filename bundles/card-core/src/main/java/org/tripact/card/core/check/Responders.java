package org.tripact.card.core.check;

import org.tripact.card.api.Purpose;

/** Those who answer for authorities (OCSP). */
interface Responders {

    /** What they say of the certificate at the bottom of the chain. */
    Finding of(Chained chained, Purpose purpose);
}
