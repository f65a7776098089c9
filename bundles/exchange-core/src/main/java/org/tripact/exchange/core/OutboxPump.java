package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    private static final Duration IDLE = Duration.ofSeconds(30);

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
        Settlement settlement = new Settlement(answers, terms.backoff());
        Courier courier = new Courier(connectors, itinerary, terms.backoff(), settlement);
        Lanes lanes = new Lanes(terms.batch(), this::workers, courier::runs);
        Leases leases = new Leases(outbox, "pump-" + UUID.randomUUID(), terms.lease(), clock);
        this.dispatch = new Dispatch(leases, courier, lanes, terms, bell);
        this.loop = new Loop("exchange-pump", bell, terms.poll(), new Beginning(outbox, dispatch), clock).start();
        LOG.info("Outbox pump runs: routes {}; {}", itinerary, terms);
        itinerary
                .heldForNothing()
                .forEach(name -> LOG.warn("heldConnectors names {}, which no route goes to: is it misspelt?", name));
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

    /** They end when there is nothing to do: a connector may have gone for good. */
    private ExecutorService workers(String connector) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                terms.workers(),
                terms.workers(),
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "exchange-" + connector + "-" + number.incrementAndGet()));
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
