package org.tripact.customs.directory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The folders of one exchange: four that are shared with the partner, and our own below {@value #OWN}. */
record Folders(Path base) {

    static final String OUT_BOX = "OutBox";
    static final String OWN = ".tripact";

    Path outBox() {
        return base.resolve(OUT_BOX);
    }

    Path box(Box box) {
        return base.resolve(box.folder());
    }

    Path own() {
        return base.resolve(OWN);
    }

    Path fresh() {
        return own().resolve("new");
    }

    Path aside() {
        return own().resolve("aside");
    }

    Path done() {
        return own().resolve("done");
    }

    Path taken() {
        return own().resolve("taken");
    }

    Path ledger() {
        return own().resolve("ledger");
    }

    /** The day that a file or folder is called by; nothing where it is none of ours. */
    static Optional<LocalDate> dayOf(Path named) {
        try {
            return Optional.of(LocalDate.parse(named.getFileName().toString()));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** What the partner must have made: never made by us, so that a mount that is away is not taken for empty. */
    List<Path> shared() {
        return List.of(base, outBox(), box(Box.SENT), box(Box.FAIL), box(Box.IN));
    }

    List<Path> ours() {
        return List.of(own(), fresh(), aside(), done(), taken());
    }
}
