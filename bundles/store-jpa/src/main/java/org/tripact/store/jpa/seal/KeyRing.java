package org.tripact.store.jpa.seal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings key file and database together, or says clearly that they are not of one another. */
public final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final KeyFile file;

    public KeyRing(Path file) {
        this.file = new KeyFile(file);
    }

    /**
     * The seal of this database. A key is made only where the database knows of none: the file is written before the
     * database learns its fingerprint, and sealed rows come after that.
     *
     * @param known the fingerprint that the database knows
     * @param remember called with the fingerprint where the database knows none
     */
    public Seal seal(Optional<String> known, Consumer<String> remember) {
        Optional<SealKey> found = file.read();
        if (known.isEmpty()) {
            SealKey key = found.orElseGet(this::make);
            remember.accept(key.fingerprint());
            return new Seal(key);
        }
        SealKey key = found.orElseThrow(() -> new IllegalStateException("the store key " + file.path()
                + " is missing, but the database holds rows sealed with it: put the backup of the key there"));
        if (!key.fingerprint().equals(known.get())) {
            throw new IllegalStateException("the store key " + file.path()
                    + " is not the one that the database was sealed with: put that one there");
        }
        return new Seal(key);
    }

    private SealKey make() {
        SealKey key = file.make();
        LOG.info("a store key was made: {}; back it up apart from the database", file.path());
        return key;
    }
}
