package org.tripact.customs.directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;

/** The exchange's list of what is for a person. The same bytes stand there once, however often a crash repeats it. */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final String connector;
    private final StrayShelf shelf;

    Shelf(String connector, StrayShelf shelf) {
        this.connector = connector;
        this.shelf = shelf;
    }

    /** Whether it is there now. Throws where the store is away. */
    boolean keeps(Found found, byte[] bytes, Stray.Reason reason, Verdict.SetAside why) {
        String detail = Aside.printable(
                "%s %s/%s %s".formatted(why.reason(), found.box().folder(), found.name(), why.detail()));
        StrayShelf.Placement placement = shelf.put(new Stray(connector, reason, detail, bytes));
        if (placement == StrayShelf.Placement.KEPT) {
            LOG.warn("{}: kept for a person: {}", connector, detail);
        }
        return placement != StrayShelf.Placement.FULL;
    }
}
