package org.tripact.customs.jms;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripact.exchange.api.Delivery;
import org.tripact.kernel.MessageId;

/** Spreads messages over lanes by their id: two copies of one message never overtake each other. */
final class Outgoing {

    private static final int LANES = 4;

    private final OwnMessages own;
    private final List<Lane> lanes;

    Outgoing(OwnMessages own, Broker broker, Checked settings) {
        this.own = own;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new Lane("customs-jms-out-" + settings.name() + "-" + lane, broker, settings))
                .toList();
    }

    Delivery deliver(byte[] bytes) {
        Optional<MessageId> id = own.idOf(bytes);
        return id.isEmpty()
                ? new Delivery.Refused("报文格式不符 (not a message of this connector)")
                : lanes.get(Math.floorMod(id.get().hashCode(), LANES)).deliver(id.get(), bytes);
    }

    void stop() {
        lanes.forEach(Lane::stop);
    }

    void awaitEnd(Grace grace) throws InterruptedException {
        for (Lane lane : lanes) {
            lane.awaitEnd(grace);
        }
    }
}
