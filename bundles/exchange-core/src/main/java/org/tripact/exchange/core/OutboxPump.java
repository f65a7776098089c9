package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.exchange.api.port.Outbox;

/** Brings what waits in the outbox to customs, while it is active. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.tripact.exchange.core")
@Designate(ocd = ExchangeSettings.class)
public final class OutboxPump {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);

    private final Terms terms;
    private final Dispatch dispatch;
    private final Loop loop;

    @Activate
    public OutboxPump(
            @Reference Outbox outbox,
            @Reference CustomsAnswers answers,
            @Reference Connectors connectors,
            @Reference Bell bell,
            ExchangeSettings settings) {
        this(outbox, answers, connectors, bell, settings, Clock.systemUTC());
    }

    OutboxPump(
            Outbox outbox,
            CustomsAnswers answers,
            Connectors connectors,
            Bell bell,
            ExchangeSettings settings,
            Clock clock) {
        this.terms = Terms.of(settings);
        Itinerary itinerary = Itinerary.of(settings);
        Lease lease = new Lease(outbox, "pump-" + UUID.randomUUID(), terms.lease(), clock);
        Settlement settlement = new Settlement(lease, answers, terms.backoff());
        Courier courier = new Courier(lease, connectors, itinerary, terms.backoff(), settlement);
        this.dispatch = new Dispatch(lease, courier, workers(terms.workers()), terms.batch(), bell);
        this.loop = new Loop("exchange-pump", bell, terms.poll(), dispatch, clock).start();
        LOG.info("Outbox pump runs: routes {}; {}", itinerary, terms);
    }

    @Deactivate
    void stop() {
        loop.stop(terms.stop());
        dispatch.stop(terms.stop());
        LOG.info("Outbox pump stopped");
    }

    /** When the last round without a fault ended. */
    Instant lastRoundEnded() {
        return loop.lastRoundEnded();
    }

    private static ExecutorService workers(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                count, task -> new Thread(task, "exchange-worker-" + number.incrementAndGet()));
    }
}
