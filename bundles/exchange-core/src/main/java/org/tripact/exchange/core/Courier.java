package org.tripact.exchange.core;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.MessageId;

/** Carries one leased message: route, encode once, store the bytes, begin the attempt, deliver, settle. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Lease lease;
    private final Connectors connectors;
    private final Routes routes;
    private final Backoff backoff;
    private final Settlement settlement;

    Courier(Lease lease, Connectors connectors, Routes routes, Backoff backoff, Settlement settlement) {
        this.lease = lease;
        this.connectors = connectors;
        this.routes = routes;
        this.backoff = backoff;
        this.settlement = settlement;
    }

    void carry(OutboxMessage message) {
        String name = connectorOf(message);
        connectors
                .named(name)
                .ifPresentOrElse(connector -> carryBy(connector, name, message), () -> waitFor(name, message));
    }

    /** Nothing was tried: the message may not sink into long waits for it. */
    void giveBack(OutboxMessage message) {
        lease.postpone(message.envelope().id(), Duration.ZERO, "its node stopped before its turn");
    }

    /** Bytes of a connector are sent by that connector only. */
    private String connectorOf(OutboxMessage message) {
        return message.encoded()
                .map(Encoded::connector)
                .orElseGet(() -> routes.connectorFor(message.envelope().district()));
    }

    private void waitFor(String name, OutboxMessage message) {
        String reason = "connector " + name + " for district "
                + message.envelope().district().code() + " is not running";
        lease.postpone(message.envelope().id(), backoff.after(1), reason);
    }

    private void carryBy(CustomsConnector connector, String name, OutboxMessage message) {
        MessageId id = message.envelope().id();
        Optional<Encoded> encoded = message.encoded().or(() -> encode(connector, name, message));
        if (encoded.isPresent() && lease.begin(id)) {
            settlement.settle(
                    name, message, deliver(connector, id, encoded.get().bytes()));
        }
    }

    /** Empty where it could not be done or the lease is gone. */
    private Optional<Encoded> encode(CustomsConnector connector, String name, OutboxMessage message) {
        MessageId id = message.envelope().id();
        Encoded encoded;
        try {
            encoded = new Encoded(name, connector.encode(message.envelope()));
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("Connector {} could not encode message {}", name, id, fault);
            lease.postpone(id, backoff.max(), "connector " + name + " could not encode it: " + fault);
            return Optional.empty();
        }
        return lease.keep(id, encoded) ? Optional.of(encoded) : Optional.empty();
    }

    private static Delivery deliver(CustomsConnector connector, MessageId id, byte[] bytes) {
        try {
            return connector.deliver(bytes);
        } catch (RuntimeException | LinkageError fault) {
            // LinkageError: the connector's bundle was taken away while it was sending
            LOG.warn("Delivery of message {} failed with an unknown outcome", id, fault);
            return new Delivery.Unknown(fault.toString());
        }
    }
}
