package org.tripact.agreement.core;

import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Signer;

/** Whose an agreement is: a code can pass to another enterprise in the register, an agreement never does. */
final class Ownership {

    private Ownership() {}

    /** The agreement, where it is the signer's enterprise's; another's is as unknown as none. */
    static Optional<Agreement> of(Signer signer, Optional<Agreement> agreement) {
        return agreement.filter(found -> covers(signer, found));
    }

    static boolean covers(Signer signer, Agreement agreement) {
        return agreement
                .particulars()
                .enterprise()
                .uscc()
                .equals(signer.enterprise().uscc());
    }
}
