package org.tripact.reader.pkcs11;

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

/** The PKCS#11 reader as a service. Only where a configuration names a library: foreign code is loaded by no default. */
@Component(configurationPid = Pkcs11ReaderComponent.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Pkcs11Config.class)
public final class Pkcs11ReaderComponent implements CardSource {

    static final String PID = "org.tripact.reader.pkcs11";

    private static final Logger LOG = LoggerFactory.getLogger(Pkcs11ReaderComponent.class);

    private final Pkcs11Reader reader;

    /** Loads the library. */
    @Activate
    public Pkcs11ReaderComponent(Pkcs11Config config) {
        Pkcs11Settings settings = new Pkcs11Settings(config.library(), config.tokenSerial(), config.pollMillis());
        reader = new Pkcs11Reader(settings);
        LOG.info("PKCS#11 reader: {}", settings);
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
