package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripact.customs.message.Attempt;
import org.tripact.exchange.api.Delivery;
import org.tripact.kernel.MessageId;

/** Puts a message into the OutBox, once: the name comes from its id, and the ledger knows what lay there. */
final class Outgoing {

    private static final int STRIPES = 16;

    private final Station station;
    private final OwnMessages own;
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    Outgoing(Station station, OwnMessages own) {
        this.station = station;
        this.own = own;
    }

    static String nameOf(MessageId id) {
        return id + ".xml";
    }

    /** Looking at the folders may hang until nobody waits any more. */
    Delivery deliver(byte[] bytes, Attempt attempt) {
        Optional<MessageId> id = own.idOf(bytes);
        if (id.isEmpty()) {
            return new Delivery.Refused("报文格式不符 (not a message of this connector)");
        }
        // two copies of one message would share a temporary file
        synchronized (stripes[Math.floorMod(id.get().hashCode(), STRIPES)]) {
            return station.fault()
                    .<Delivery>map(Delivery.NotSent::new)
                    .orElseGet(() -> attempt.make(() -> hand(id.get(), bytes)));
        }
    }

    private Delivery hand(MessageId id, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        Optional<String> before = station.ledger().handed(id);
        if (before.isPresent()) {
            return before.get().equals(sha256)
                    ? new Delivery.Accepted()
                    : new Delivery.Refused("another file with the id " + id + " was handed over before");
        }
        Path fresh = station.folders().fresh().resolve(nameOf(id));
        try {
            station.disk().create(fresh, bytes);
            station.guard().share(fresh);
        } catch (IOException fault) {
            return new Delivery.NotSent("not written: " + fault);
        }
        return putOut(id, sha256, fresh);
    }

    private Delivery putOut(MessageId id, String sha256, Path fresh) {
        try {
            station.disk().move(fresh, station.folders().outBox().resolve(nameOf(id)));
            station.ledger().hand(id, sha256);
            return new Delivery.Accepted();
        } catch (AtomicMoveNotSupportedException apart) {
            return new Delivery.NotSent("OutBox lies on another file system: " + apart.getMessage());
        } catch (IOException fault) {
            return new Delivery.Unknown("not known to be durable: " + fault);
        }
    }
}
