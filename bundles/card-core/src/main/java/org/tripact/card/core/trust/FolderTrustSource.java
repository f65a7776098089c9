package org.tripact.card.core.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.Generations;
import org.tripact.card.core.PathSetting;

/** Trust that an administrator lays into a folder; what is put there or taken away counts a second later. */
@Component(configurationPid = "org.tripact.card.core")
public final class FolderTrustSource implements TrustSource {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTrustSource.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private final UnaryOperator<String> property;
    private TrustFolder folder;
    private TrustMaterial material = new TrustMaterial("nothing yet", List.of(), List.of());
    private Instant lookedAt = Instant.EPOCH;

    @Activate
    public FolderTrustSource(BundleContext context, CardSettings settings) {
        this(context::getProperty, folder(settings, context::getProperty), Clock.systemUTC());
    }

    FolderTrustSource(UnaryOperator<String> property, TrustFolder folder, Clock clock) {
        this.property = property;
        this.clock = clock;
        this.folder = folder;
        LOG.info("Trust is read from {}", folder);
    }

    @Modified
    synchronized void follow(CardSettings settings) {
        folder = folder(settings, property);
        lookedAt = Instant.EPOCH;
        LOG.info("Trust is read from {}", folder);
    }

    private static TrustFolder folder(CardSettings settings, UnaryOperator<String> property) {
        return new TrustFolder(PathSetting.resolve(settings.trustFolder(), property), Generations.allowedBy(settings));
    }

    @Override
    public synchronized TrustMaterial current() {
        Instant now = clock.instant();
        // a clock that was set back must not blind us
        if (now.isBefore(lookedAt) || !now.isBefore(lookedAt.plus(PAUSE))) {
            lookedAt = now;
            List<TrustFile> files = folder.look();
            if (!folder.version(files).equals(material.version())) {
                material = folder.read(files);
            }
        }
        return material;
    }
}
