package org.tripact.card.agent.reader;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** How often a wrong PIN may still be given, kept beside the card. */
final class PinTries {

    private static final String FILE = "pin.properties";
    private static final String KEY = "triesLeft";

    private final DurableFile file;
    private final int most;

    PinTries(Path folder, int most) {
        this.file = new DurableFile(folder.resolve(FILE));
        this.most = most;
    }

    /** A counter that cannot be read counts as used up: what is unclear must not open a card. */
    int left() {
        if (!file.exists()) {
            return most;
        }
        try {
            int left =
                    Integer.parseInt(file.readProperties().getProperty(KEY, "0").strip());
            return Math.max(0, Math.min(left, most));
        } catch (NumberFormatException | UncheckedIOException unclear) {
            return 0;
        }
    }

    /** Takes one before the PIN is looked at, so that a kill in between wins nothing. */
    void spend() {
        file.write(KEY, Integer.toString(left() - 1));
    }

    void restore() {
        file.write(KEY, Integer.toString(most));
    }
}
