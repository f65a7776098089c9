package org.tripact.console.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the pages, PID org.tripact.console.web. */
@ObjectClassDefinition(
        id = "org.tripact.console.web",
        name = "Tripact console (pages)",
        description = "The pages and what they are told")
@interface ConsoleWebSettings {

    @AttributeDefinition(
            name = "Agent addresses",
            description =
                    "Addresses (ws://host:port or wss://host:port) of the card control, separated by commas: where"
                            + " the page looks for the card, and all that its content policy lets it reach besides this server."
                            + " A page under https tries wss first. The default is where the control listens on every computer.")
    String[] agentAddresses() default {"ws://127.0.0.1:61232"};

    @AttributeDefinition(
            name = "Portal links",
            description = "Further entries of the portal, as section|name|address (http or https), separated by commas."
                    + " None by default: an entry stands there only where its system exists.")
    String[] portalLinks() default {};
}
