package org.tripact.agreement.api;

import org.tripact.kernel.AgreementNumber;

/**
 * One agreement as it stands.
 *
 * @param version counts the changes; a change names the version it was decided on
 */
public record Agreement(Particulars particulars, Stage stage, long version) {

    /** Its number. */
    public AgreementNumber number() {
        return particulars.number();
    }

    /** Its state. */
    public State state() {
        return stage.state();
    }
}
