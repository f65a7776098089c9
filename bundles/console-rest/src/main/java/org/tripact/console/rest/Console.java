package org.tripact.console.rest;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.console.rest.guard.Cookies;
import org.tripact.console.rest.guard.Origins;
import org.tripact.console.rest.guard.SecurityHeaders;

/** What all parts of the face share: the settings, validated, and the clock. */
@Component(service = Console.class, configurationPid = "org.tripact.console.rest")
@Designate(ocd = ConsoleSettings.class)
public final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final Limits limits;
    private final Origins origins;
    private final Clock clock;

    /** The bounds, each greater than zero. */
    record Limits(int bodyBytes, int streamsPerSession, int streamsInAll, Duration heartbeat) {
        Limits {
            if (bodyBytes < 1
                    || streamsPerSession < 1
                    || streamsInAll < 1
                    || heartbeat.isNegative()
                    || heartbeat.isZero()) {
                throw new IllegalArgumentException("every limit must be greater than zero");
            }
        }
    }

    @Activate
    public Console(ConsoleSettings settings) {
        this(
                new Limits(
                        settings.bodyLimitKib() * 1024,
                        settings.eventStreamsPerSession(),
                        settings.eventStreamsInAll(),
                        Duration.ofSeconds(settings.eventHeartbeatSeconds())),
                Origins.of(settings.publicOrigins()),
                Clock.systemUTC());
        LOG.info("Console under {} with {}", origins, limits);
    }

    Console(Limits limits, Origins origins, Clock clock) {
        this.limits = limits;
        this.origins = origins;
        this.clock = clock;
    }

    Limits limits() {
        return limits;
    }

    Origins origins() {
        return origins;
    }

    Cookies cookies() {
        return new Cookies(origins);
    }

    SecurityHeaders headers() {
        return new SecurityHeaders(origins);
    }

    Clock clock() {
        return clock;
    }
}
