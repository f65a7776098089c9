package org.tripact.store.jpa;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.store.jpa.entity.SealKeyEntity;
import org.tripact.store.jpa.seal.KeyRing;
import org.tripact.store.jpa.seal.Seal;

/** Gives the seal of this database; without the right key there is no store. */
@Component(service = Sealing.class, configurationPid = "org.tripact.store.jpa")
@Designate(ocd = StoreSettings.class)
public final class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final String DATA = "tripact.data";

    private final Database database;
    private final KeyRing keys;
    private Seal seal;

    @Activate
    public Sealing(@Reference Database database, BundleContext bundle, StoreSettings settings) {
        this(database, Path.of(settings.keyFile().replace("${" + DATA + "}", dataFolder(bundle))));
    }

    Sealing(Database database, Path keyFile) {
        this.database = database;
        this.keys = new KeyRing(keyFile);
        LOG.info("keyFile = {}", keyFile);
        try {
            seal();
        } catch (StoreUnavailableException e) {
            LOG.warn("the database is away; the store key is looked at when it is back");
        }
    }

    private static String dataFolder(BundleContext bundle) {
        return Optional.ofNullable(bundle.getProperty(DATA)).orElse("data");
    }

    synchronized Seal seal() {
        if (seal == null) {
            seal = keys.seal(known(), this::remember);
        }
        return seal;
    }

    private Optional<String> known() {
        return database.tx(em -> Optional.ofNullable(em.find(SealKeyEntity.class, SealKeyEntity.ONLY)))
                .map(SealKeyEntity::fingerprint);
    }

    private void remember(String fingerprint) {
        database.run(em -> em.persist(SealKeyEntity.of(fingerprint)));
    }
}
