package org.tripact.customs.jms;

import java.util.Map;
import java.util.function.Supplier;
import javax.jms.JMSException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.exchange.api.StrayShelf.Placement;
import org.tripact.kernel.StoreUnavailableException;

/** Does what was decided, before the broker hears that the letter was taken. */
final class Settler {

    private static final Logger LOG = LoggerFactory.getLogger(Settler.class);
    private static final String STORE = "store";
    private static final String SHELF = "shelf";

    private final Checked settings;
    private final ReceiptSink sink;
    private final StrayShelf shelf;
    private final Said said;
    private final Stop stop;

    Settler(Checked settings, ReceiptSink sink, StrayShelf shelf, Said said, Stop stop) {
        this.settings = settings;
        this.sink = sink;
        this.shelf = shelf;
        this.said = said;
        this.stop = stop;
    }

    /** False where the connector stops, or the wire fails, before it is done: then it must not be committed. */
    boolean settle(Verdict verdict, Wire wire) throws JMSException, InterruptedException {
        if (verdict instanceof Verdict.Give give) {
            return stored(wire, () -> sink.accept(give.receipt())) != null;
        }
        if (verdict instanceof Verdict.Shelve shelve) {
            return shelve(shelve.stray(), wire);
        }
        LOG.debug("{}: {}", settings.name(), ((Verdict.Note) verdict).what());
        return true;
    }

    private boolean shelve(Stray stray, Wire wire) throws JMSException, InterruptedException {
        Pauses pauses = new Pauses(settings.pace());
        Placement placement = stored(wire, () -> shelf.put(stray));
        while (placement == Placement.FULL && !wire.has(settings.queues().aside())) {
            said.trouble(SHELF, "full, and " + Reasons.noQueue(settings.queues().aside()) + "; answers wait");
            if (stop.within(pauses.begin())) {
                return false;
            }
            placement = stored(wire, () -> shelf.put(stray));
        }
        if (placement == Placement.FULL) {
            putAside(stray, wire);
        } else if (placement == Placement.KEPT) {
            said.over(SHELF);
            LOG.warn("{}: no receipt, kept for a person: {} ({})", settings.name(), stray.reason(), stray.detail());
        } else if (placement == Placement.KNOWN) {
            LOG.warn(
                    "{}: came again, and the shelf knows it: {} ({})", settings.name(), stray.reason(), stray.detail());
        }
        return placement != null;
    }

    private void putAside(Stray stray, Wire wire) throws JMSException {
        String aside = settings.queues().aside();
        said.trouble(SHELF, "full; what is no receipt goes to " + aside);
        wire.send(
                aside,
                stray.bytes(),
                stray.connector(),
                Map.of("reason", stray.reason().name(), "detail", stray.detail()));
    }

    /**
     * Again and again with the letter in hand: each time that the broker gets it back counts as a failed delivery, and
     * after a few of those it would put a good receipt away.
     */
    private <T> T stored(Wire wire, Supplier<T> store) throws InterruptedException {
        Pauses pauses = new Pauses(settings.pace());
        while (wire.isUp()) {
            try {
                T done = store.get();
                said.over(STORE);
                return done;
            } catch (StoreUnavailableException away) {
                said.trouble(STORE, "away; answers wait with the broker");
                if (stop.within(pauses.begin())) {
                    return null;
                }
            }
        }
        return null;
    }
}
