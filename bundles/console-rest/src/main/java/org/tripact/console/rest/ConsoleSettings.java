package org.tripact.console.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the REST face, PID org.tripact.console.rest. */
@ObjectClassDefinition(
        id = "org.tripact.console.rest",
        name = "Tripact console (REST)",
        description = "The face under /api/v1")
@interface ConsoleSettings {

    @AttributeDefinition(
            name = "Public origins",
            description = "Origins (scheme://host[:port]) under which browsers reach the console, separated by commas."
                    + " Log-in is taken from these only and they stand in what a card signs. The default is the"
                    + " demo on the own machine; behind a TLS proxy name its https origin alone.")
    String[] publicOrigins() default {"http://127.0.0.1:8181", "http://localhost:8181"};

    @AttributeDefinition(
            name = "Body limit (KiB)",
            description = "The largest body that is read. 64: the largest right one (certificate of 16 KiB and"
                    + " signature in base64) takes 24.")
    int bodyLimitKib() default 64;

    @AttributeDefinition(
            name = "Event streams a session",
            description = "Streams that one session may hold open. 6: a browser opens no more connections to a host.")
    int eventStreamsPerSession() default 6;

    @AttributeDefinition(
            name = "Event streams in all",
            description = "Streams open at once, of all sessions. 1000: some kilobytes each, no thread.")
    int eventStreamsInAll() default 1000;

    @AttributeDefinition(
            name = "Event heartbeat (seconds)",
            description = "How often a stream is kept alive and its session checked. 15: below the 30 seconds after"
                    + " which proxies commonly cut an idle connection.")
    int eventHeartbeatSeconds() default 15;
}
