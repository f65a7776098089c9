package org.tripact.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The card agent's settings in the hands of whoever runs the demo, changed while it runs. */
final class AgentSettings {

    private static final String FILE = "org.tripact.card.agent.cfg";

    private final EtcFolder etc;
    private final Path log;
    private final String asTheyWere;

    AgentSettings(Path karaf) throws IOException {
        this.etc = new EtcFolder(karaf.resolve("etc"));
        this.log = karaf.resolve("data/log/karaf.log");
        this.asTheyWere = etc.text(FILE);
    }

    /** Returns what was logged until the agent said that it follows. */
    String change(String line, String logged) throws IOException {
        return put(asTheyWere + "\n" + line + "\n", logged);
    }

    void putBack(String logged) throws IOException {
        put(asTheyWere, logged);
    }

    private String put(String settings, String logged) throws IOException {
        int before = log().length();
        etc.put(FILE, settings.getBytes(StandardCharsets.UTF_8));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> log().substring(before), since -> since.contains(logged));
    }

    private String log() throws IOException {
        return Files.readString(log);
    }
}
