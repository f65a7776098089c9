package org.tripact.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that look at the pages of one running demo, with a reader beside it. */
abstract class InTheBrowser {

    @TempDir
    static Path folder;

    static CardReader reader;
    static Pages pages;
    private static Distribution distribution;

    @BeforeAll
    static void startTheDemo() throws Exception {
        distribution = new Distribution(folder.resolve("data"), Map.of());
        distribution.start();
        reader = distribution.reader();
        pages = new Pages(distribution.port);
    }

    static int agentPort() {
        return distribution.agentPort;
    }

    static int readerPort() {
        return distribution.readerPort;
    }

    static AgentSettings agentSettings() throws IOException {
        return new AgentSettings(folder.resolve("data/karaf"));
    }

    @AfterAll
    static void stopTheDemo() throws Exception {
        Pages opened = pages;
        pages = null;
        try {
            if (opened != null) {
                opened.close();
            }
        } finally {
            distribution.stop();
            distribution.close();
        }
    }
}
