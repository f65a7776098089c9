package org.tripact.card.api;

import java.util.Set;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;

/** One customs code of an enterprise, as the register knows it. */
public record RegisteredCode(CustomsCode code, Set<CodeRole> roles, CustomsDistrict district) {

    public RegisteredCode {
        roles = Set.copyOf(roles);
    }
}
