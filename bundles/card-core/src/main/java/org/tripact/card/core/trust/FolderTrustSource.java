package org.tripact.card.core.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.Generations;
import org.tripact.card.core.PathSetting;
import org.tripact.crypto.CardAlgorithms;

/** Trust that an administrator lays into a folder; what is put there or taken away counts a second later. */
@Component(configurationPid = "org.tripact.card.core")
public final class FolderTrustSource implements TrustSource {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTrustSource.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TrustFolder folder;
    private final Clock clock;
    private TrustMaterial material = new TrustMaterial("nothing yet", List.of(), List.of());
    private Instant lookedAt = Instant.EPOCH;

    @Activate
    public FolderTrustSource(BundleContext context, CardSettings settings) {
        this(
                PathSetting.resolve(settings.trustFolder(), context::getProperty),
                Generations.allowedBy(settings),
                Clock.systemUTC());
    }

    FolderTrustSource(Path folder, CardAlgorithms algorithms, Clock clock) {
        this.folder = new TrustFolder(folder, algorithms);
        this.clock = clock;
        LOG.info("Trust is read from {}", folder);
    }

    @Override
    public synchronized TrustMaterial current() {
        Instant now = clock.instant();
        // a clock that was set back must not blind us
        if (now.isBefore(lookedAt) || !now.isBefore(lookedAt.plus(PAUSE))) {
            lookedAt = now;
            List<TrustFile> files = folder.look();
            if (!TrustFolder.version(files).equals(material.version())) {
                material = folder.read(files);
            }
        }
        return material;
    }
}
