package org.tripact.console.rest.wire;

import org.tripact.kernel.Enterprise;

/** An enterprise. */
public record EnterpriseView(String uscc, String name) {

    static EnterpriseView of(Enterprise enterprise) {
        return new EnterpriseView(enterprise.uscc().value(), enterprise.name());
    }
}
