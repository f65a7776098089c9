package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReconcilingConnector;
import org.tripact.exchange.api.desk.ReconciliationDesk;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;

/** Compares our books with customs', once a day and when an administrator says so; moves nothing. */
@Component(service = ReconciliationDesk.class, immediate = true, configurationPid = "org.tripact.exchange.core")
public final class Reconciler implements ReconciliationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    /** Customs takes minutes, and nobody waits for the comparison. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Reconciliations store;
    private final Reconcilers reconcilers;
    private final Asking asking;
    private final Errands errands;
    private final Clock clock;
    private final Duration stop;
    private final Loop loop;

    @Activate
    public Reconciler(@Reference Reconciliations store, @Reference Connectors connectors, ExchangeSettings settings) {
        this(store, connectors, settings, Clock.systemUTC());
    }

    Reconciler(Reconciliations store, Connectors connectors, ExchangeSettings settings, Clock clock) {
        Timetable timetable = Timetable.of(settings);
        this.store = store;
        this.clock = clock;
        this.reconcilers = new Reconcilers(connectors, Itinerary.of(settings));
        this.asking = new Asking(store, clock);
        this.stop = Terms.of(settings).stop();
        this.errands = new Errands(Executors.newCachedThreadPool(errand -> new Thread(errand, "exchange-statements")));
        Reckoning reckoning = new Reckoning(store, reconcilers, asking, errands, timetable, clock);
        this.loop = new Loop("exchange-reconciler", new Bell(), LOOK, reckoning, clock).start();
        LOG.info(
                "Books are compared with customs at {}; days caught up: {}",
                timetable.at().map(Object::toString).orElse("no set time"),
                timetable.catchUpDays());
    }

    @Deactivate
    void stop() {
        loop.stop(stop);
        errands.stop(stop);
    }

    @Override
    public List<String> connectors() {
        return reconcilers.all().stream().map(CustomsConnector::name).toList();
    }

    @Override
    public LocalDate yesterday() {
        return Timetable.yesterday(clock.instant());
    }

    @Override
    public Outcome<Run, Refusal> reconcile(String connector, LocalDate day) {
        if (day.isAfter(yesterday())) {
            return Outcome.refused(Refusal.DAY_NOT_OVER);
        }
        Optional<ReconcilingConnector> running = reconcilers.named(connector);
        return running.isEmpty()
                ? Outcome.refused(Refusal.NO_SUCH_CONNECTOR)
                : asking.ask(running.get(), day, store.find(connector, day), clock.instant());
    }

    @Override
    public List<Run> runs(int limit) {
        return store.list(limit);
    }

    @Override
    public List<Difference> differences(int limit) {
        return store.open(limit);
    }

    @Override
    public Outcome<Difference, Refusal> close(long sequence, Intervention intervention) {
        return store.difference(sequence)
                .filter(open -> store.close(sequence, intervention.why(), clock.instant(), audit(open, intervention)))
                .<Outcome<Difference, Refusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Refusal.NOT_OPEN));
    }

    private AuditEntry audit(Difference open, Intervention intervention) {
        String subject = open.connector() + "/" + open.kind() + "/" + open.subject();
        return AuditEntry.of(intervention, clock.instant(), AuditEvent.DIFFERENCE_CLOSED, subject);
    }
}
