package org.tripact.exchange.core;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.port.Reconciliations;

/**
 * Stores customs' statements. A component of its own: connectors see it, and the reconciler sees connectors. Immediate,
 * since a delayed one would end with the last connector and begin anew with the next.
 */
@Component(immediate = true)
public final class StatementIntake implements StatementSink {

    private final Reconciliations store;
    private final Clock clock;

    @Activate
    public StatementIntake(@Reference Reconciliations store) {
        this(store, Clock.systemUTC());
    }

    StatementIntake(Reconciliations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Acceptance accept(HeldStatement sheet) {
        return store.keep(sheet, clock.instant());
    }
}
