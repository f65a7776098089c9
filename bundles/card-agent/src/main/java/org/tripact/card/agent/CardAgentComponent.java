package org.tripact.card.agent;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent in the container, for a demo. It listens only where a configuration says so. */
@Component(
        service = {},
        immediate = true,
        configurationPid = CardAgentComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CardAgentConfig.class)
public final class CardAgentComponent {

    static final String PID = "org.tripact.card.agent";

    private static final Logger LOG = LoggerFactory.getLogger(CardAgentComponent.class);
    private static final String DATA = "${tripact.data}";

    private final CardAgent agent;

    /** Starts the agent. */
    @Activate
    public CardAgentComponent(CardAgentConfig config) {
        this(settings(config), Clock.systemUTC());
    }

    CardAgentComponent(CardAgentSettings settings, Clock clock) {
        agent = CardAgent.start(settings, clock);
        LOG.info("card agent (演示) on port {}, reader page on {}: {}", agent.port(), agent.readerPort(), settings);
    }

    @Deactivate
    void stop() {
        agent.close();
    }

    private static CardAgentSettings settings(CardAgentConfig config) {
        return new CardAgentSettings(
                config.host(),
                config.port(),
                config.readerPort(),
                Path.of(config.cardsFolder().replace(DATA, System.getProperty("tripact.data", "data/tripact"))),
                Arrays.stream(config.allowedOrigins().split(","))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .toList(),
                config.originlessAllowed(),
                config.digestSigningByPages(),
                config.pinTries(),
                config.pinMemorySeconds(),
                config.maxFrameKib(),
                config.maxConnections());
    }
}
