package org.tripact.reader.skf;

import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardRefusal;
import org.tripact.reader.api.CardSource;

/** The SKF reader as a service. Only where a configuration names a library: foreign code is loaded by no default. */
@Component(configurationPid = SkfReaderComponent.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SkfConfig.class)
public final class SkfReaderComponent implements CardSource {

    static final String PID = "org.tripact.reader.skf";

    private static final Logger LOG = LoggerFactory.getLogger(SkfReaderComponent.class);

    private final SkfReader reader;

    /** Loads the library. */
    @Activate
    public SkfReaderComponent(SkfConfig config) {
        SkfSettings settings = new SkfSettings(
                config.library(), config.ulongBits(), config.application(), config.container(), config.pollMillis());
        reader = new SkfReader(settings);
        LOG.info("SKF reader: {}", settings);
    }

    @Deactivate
    void stop() {
        reader.close();
    }

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public Outcome<Card, CardRefusal> card() {
        return reader.card();
    }

    @Override
    public Listening listen(Consumer<CardEvent> listener) {
        return reader.listen(listener);
    }
}
