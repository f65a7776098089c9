package org.tripact.console.rest.wire;

import java.util.List;
import org.tripact.agreement.api.State;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCode;

/** A customs code of a session's enterprise. */
public sealed interface CodeView {

    /** For whoever may not query. */
    record Plain(String code, List<CodeRole> roles, DistrictView district) implements CodeView {}

    /** With the state of its latest agreement; null where it has none. */
    record Stated(String code, List<CodeRole> roles, DistrictView district, State agreementState) implements CodeView {}

    /** Without state. */
    static CodeView plain(RegisteredCode code) {
        return new Plain(code.code().value(), rolesOf(code), DistrictView.of(code.district()));
    }

    /** With state, which may be null. */
    static CodeView stated(RegisteredCode code, State state) {
        return new Stated(code.code().value(), rolesOf(code), DistrictView.of(code.district()), state);
    }

    private static List<CodeRole> rolesOf(RegisteredCode code) {
        return code.roles().stream().sorted().toList();
    }
}
