package org.tripact.card.agent;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.reader.api.CardSource;

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

    private final Optional<CardAgent> agent;

    /** Starts the agent. */
    @Activate
    public CardAgentComponent(
            BundleContext framework,
            CardAgentConfig config,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<CardSource> sources) {
        this(settings(config), sources, Clock.systemUTC(), whenShut(framework));
    }

    /** Where a door stays shut there is no agent; a container goes on without, and is told once. */
    CardAgentComponent(CardAgentSettings settings, List<CardSource> sources, Clock clock, Consumer<String> whenShut) {
        agent = started(settings, sources, clock, whenShut);
        agent.ifPresent(running -> LOG.info(
                "card agent on port {}, wss on {}, reader page on {}, consent {}: {}",
                running.port(),
                running.tlsPort().isPresent() ? running.tlsPort().getAsInt() : "none",
                running.readerPort(),
                settings.consent() ? "on" : "off",
                settings));
    }

    @Deactivate
    void stop() {
        agent.ifPresent(CardAgent::close);
    }

    private static Optional<CardAgent> started(
            CardAgentSettings settings, List<CardSource> sources, Clock clock, Consumer<String> whenShut) {
        try {
            return Optional.of(CardAgent.start(settings, sources, clock));
        } catch (DoorsShut shut) {
            whenShut.accept(shut.getMessage());
            return Optional.empty();
        }
    }

    private static Consumer<String> whenShut(BundleContext framework) {
        return Boolean.parseBoolean(framework.getProperty(Alone.PROPERTY)) ? Alone::end : LOG::error;
    }

    private static CardAgentSettings settings(CardAgentConfig config) {
        return new CardAgentSettings(
                config.host(),
                config.port(),
                config.readerPort(),
                new TlsSettings(
                        config.tlsPort() == 0 ? OptionalInt.empty() : OptionalInt.of(config.tlsPort()),
                        config.tlsName(),
                        folder(config.tlsFolder())),
                folder(config.cardsFolder()),
                list(config.readers()),
                list(config.allowedOrigins()),
                config.originlessAllowed(),
                config.digestSigningByPages(),
                config.pinTries(),
                config.pinMemorySeconds(),
                config.maxFrameKib(),
                config.maxMessageKib(),
                config.maxConnections(),
                config.consent(),
                config.consentSeconds());
    }

    private static List<String> list(String byCommas) {
        return Arrays.stream(byCommas.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Path folder(String setting) {
        return Path.of(setting.replace(DATA, System.getProperty("tripact.data", "data/tripact")));
    }
}
