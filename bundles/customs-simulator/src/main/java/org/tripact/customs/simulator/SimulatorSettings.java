package org.tripact.customs.simulator;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about the played customs. */
@ObjectClassDefinition(
        name = "Tripact customs simulator",
        description =
                "Connectors that play customs (demo), one a configuration: books in a file, answers by rules, a desk")
public @interface SimulatorSettings {

    @AttributeDefinition(
            description =
                    "The name that routes of the exchange use, unique. Default: simulator, where the exchange sends"
                            + " what no route names")
    String name() default "simulator";

    @AttributeDefinition(
            description = "The folder of the books and of the keys of both ends. Default: ${tripact.data}/simulator for"
                    + " the name simulator, else ${tripact.data}/simulator-<name>: beside the other data, so that a"
                    + " restart finds what is owed, and shared by no two")
    String folder() default "";

    @AttributeDefinition(
            description = "Milliseconds from taking a message to its first answer. Default 1000: a person sees the"
                    + " stages pass")
    int storedAfterMillis() default 1000;

    @AttributeDefinition(description = "Milliseconds from the first answer to the second. Default 2000: the same")
    int approvedAfterMillis() default 2000;

    @AttributeDefinition(
            description = "Milliseconds that an attempt lasts where a rule says slow. Default 5000: long enough to see"
                    + " that others go on")
    int slowMillis() default 5000;

    @AttributeDefinition(
            description = "How customs treats whom, one rule an element or separated by semicolons, the first that"
                    + " matches wins: district:22=approve; code:4601*=reject reason. Actions: approve, reject,"
                    + " store-fail, silent, twice, out-of-order, desk, slow, unknown, not-sent, fault, garbage, forged."
                    + " Default: none, everything is approved")
    String[] rules() default {};

    @AttributeDefinition(
            description =
                    "Whether this customs has a desk at /customs-desk/, one page for all. Default false: it asks for no log-in, so only a demo on"
                            + " one's own machine turns it on")
    boolean deskEnabled() default false;
}
