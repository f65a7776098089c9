package org.tripact.wrap.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one engine of the process: where it logs, and how it ends. */
final class DerbyEngine {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);
    private static final String LOG_FILE = "derby.stream.error.file";
    /** Derby tells by an exception that all went well. */
    private static final String SHUT_DOWN = "XJ015";

    DerbyEngine(Optional<Path> data) {
        data.ifPresent(DerbyEngine::logBelow);
    }

    /** Derby reads it when it boots, and would else write derby.log into the working directory. */
    private static void logBelow(Path data) {
        if (System.getProperty(LOG_FILE) == null) {
            try {
                Files.createDirectories(data);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the folder " + data, e);
            }
            System.setProperty(LOG_FILE, data.resolve("derby.log").toString());
        }
    }

    /** Writes everything out, so that the next start has nothing to recover. */
    void shutDown() {
        try {
            new EmbeddedDriver().connect("jdbc:derby:;shutdown=true;deregister=true", new Properties());
        } catch (SQLException e) {
            if (SHUT_DOWN.equals(e.getSQLState())) {
                LOG.info("Derby has shut down");
            } else {
                LOG.warn("Derby did not shut down cleanly; it will recover at the next start", e);
            }
        }
    }
}
