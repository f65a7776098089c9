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

/** Carries leased messages, each its way: route, encode once, begin the attempt, deliver, settle. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Connectors connectors;
    private final Itinerary itinerary;
    private final Backoff backoff;
    private final Settlement settlement;
    private final Absences absences = new Absences();

    Courier(Connectors connectors, Itinerary itinerary, Backoff backoff, Settlement settlement) {
        this.connectors = connectors;
        this.itinerary = itinerary;
        this.backoff = backoff;
        this.settlement = settlement;
    }

    String connectorOf(OutboxMessage message) {
        return itinerary.connectorOf(message);
    }

    /** Whether this connector is there and may send. */
    boolean runs(String connector) {
        return !itinerary.isHeld(connector) && connectors.named(connector).isPresent();
    }

    void carry(Lease lease, OutboxMessage message) {
        String name = itinerary.connectorOf(message);
        Optional<CustomsConnector> connector = connectors.named(name);
        if (itinerary.isHeld(name)) {
            waitFor(lease, name, message, "connector " + name + " is held for maintenance");
        } else if (connector.isEmpty()) {
            String district = message.envelope().district().code();
            waitFor(lease, name, message, "connector " + name + " for district " + district + " is not running");
        } else {
            absences.isBack(name);
            carryBy(lease, connector.get(), name, message);
        }
    }

    /** Nothing was tried: the message may not sink into long waits for it. */
    void giveBack(Lease lease, OutboxMessage message) {
        lease.postpone(message.envelope().id(), Duration.ZERO, "its node stopped before its turn");
    }

    private void waitFor(Lease lease, String name, OutboxMessage message, String reason) {
        absences.isMissed(name, reason);
        lease.waitFor(message.envelope().id(), name, reason);
    }

    private void carryBy(Lease lease, CustomsConnector connector, String name, OutboxMessage message) {
        MessageId id = message.envelope().id();
        Optional<Encoded> bytes = message.encoded().isPresent()
                ? message.encoded().filter(kept -> lease.begin(id))
                : encode(lease, connector, name, message).filter(fresh -> lease.begin(id, fresh));
        bytes.ifPresent(begun -> settlement.settle(lease, name, message, deliver(connector, id, begun.bytes())));
    }

    /** Empty where it could not be done. */
    private Optional<Encoded> encode(Lease lease, CustomsConnector connector, String name, OutboxMessage message) {
        try {
            return Optional.of(new Encoded(name, connector.encode(message.envelope())));
        } catch (RuntimeException | LinkageError fault) {
            notEncoded(lease, connector, name, message, fault);
            return Optional.empty();
        }
    }

    /** A connector that left meanwhile says nothing about the message: the next one may have it soon. */
    private void notEncoded(
            Lease lease, CustomsConnector connector, String name, OutboxMessage message, Throwable fault) {
        if (connectors.named(name).filter(running -> running == connector).isEmpty()) {
            LOG.info(
                    "Connector {} left while it encoded message {}",
                    name,
                    message.envelope().id(),
                    fault);
            waitFor(lease, name, message, "connector " + name + " left while it encoded it");
        } else {
            MessageId id = message.envelope().id();
            LOG.error("Connector {} could not encode message {}", name, id, fault);
            lease.postpone(id, backoff.max(), "connector " + name + " could not encode it: " + fault);
        }
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
