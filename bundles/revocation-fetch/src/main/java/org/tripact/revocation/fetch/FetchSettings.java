package org.tripact.revocation.fetch;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the fetching, PID org.tripact.revocation.fetch. The addresses stand with the card service. */
@ObjectClassDefinition(
        id = "org.tripact.revocation.fetch",
        name = "Tripact revocation fetching",
        description = "How responders and revocation lists are reached over HTTP")
@interface FetchSettings {

    @AttributeDefinition(
            name = "Connect time (seconds)",
            description = "Seconds for a connection to be there. Default 2: a responder that is down must leave time to"
                    + " ask the next one within the 5 seconds of a check",
            min = "1")
    int connectSeconds() default 2;

    @AttributeDefinition(
            name = "Proxy",
            description = "host:port of an HTTP proxy that everything goes through. Default: none, and none that the"
                    + " machine's or the JVM's settings name: what says who gets in shall not take a way by accident")
    String proxy() default "";
}
