package org.tripact.agreement.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of signing and terminating. */
@ObjectClassDefinition(id = "org.tripact.agreement.core", name = "Tripact agreements")
@interface AgreementSettings {

    int MIN_MINUTES = 1;
    int MAX_MINUTES = 60;

    @AttributeDefinition(
            name = "Life of a statement in minutes",
            description =
                    "How long a statement may be signed after it was issued. Default 5: long enough to read it once"
                            + " more and type the PIN, short enough that a page left open signs nothing.",
            min = "" + MIN_MINUTES,
            max = "" + MAX_MINUTES)
    int statementMinutes() default 5;
}
