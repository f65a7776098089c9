package org.tripact.agreement.api;

import java.util.Optional;

/**
 * Why not.
 *
 * @param state the state that stands in the way, where one does
 */
public record AgreementRefusal(AgreementReason reason, Optional<State> state) {

    /** A refusal that no agreement's state explains. */
    public static AgreementRefusal of(AgreementReason reason) {
        return new AgreementRefusal(reason, Optional.empty());
    }

    /** A refusal for the state that an agreement is in. */
    public static AgreementRefusal of(AgreementReason reason, State state) {
        return new AgreementRefusal(reason, Optional.of(state));
    }
}
