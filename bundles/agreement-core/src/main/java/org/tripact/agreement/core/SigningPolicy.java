package org.tripact.agreement.core;

import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.State;

/** When a code may be signed for: the text in force was read, and no agreement of the code is open. */
final class SigningPolicy {

    private SigningPolicy() {}

    /** What stands in the way; text before state. */
    static Optional<AgreementRefusal> refusal(String textRead, String textInForce, Optional<Agreement> latest) {
        if (!textRead.equals(textInForce)) {
            return Optional.of(AgreementRefusal.of(AgreementReason.TEXT_VERSION_STALE));
        }
        return latest.map(Agreement::state).filter(State::isOpen).map(SigningPolicy::takenBy);
    }

    private static AgreementRefusal takenBy(State state) {
        return AgreementRefusal.of(
                state == State.SIGN_APPROVED ? AgreementReason.ALREADY_SIGNED : AgreementReason.IN_PROGRESS, state);
    }
}
