package org.tripact.agreement.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of signing and terminating. */
@ObjectClassDefinition(id = "org.tripact.agreement.core", name = "Tripact agreements")
@interface AgreementSettings {

    @AttributeDefinition(
            name = "Life of a statement in minutes",
            description =
                    "How long a statement may be signed after it was issued. Default 5: long enough to read it once"
                            + " more and type the PIN, short enough that a page left open signs nothing.",
            min = "1",
            max = "60")
    int statementMinutes() default 5;
}
