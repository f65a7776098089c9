package org.tripact.exchange.core;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.ReceiptStore;

/** Stores receipts, says so only then, and applies them; a wrong route stops the pump but not this door. */
@Component(immediate = true, configurationPid = ReceiptTerms.PID)
@Designate(ocd = ReceiptSettings.class)
public final class ReceiptIntake implements ReceiptSink {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptIntake.class);

    private final ReceiptStore store;
    private final Clock clock;
    private final ReceiptTerms terms;
    private final Bell bell = new Bell();
    private final Loop loop;

    @Activate
    public ReceiptIntake(
            @Reference ReceiptStore store,
            @Reference Outbox outbox,
            @Reference CustomsAnswers answers,
            ReceiptSettings settings) {
        this(store, outbox, answers, settings, Clock.systemUTC());
    }

    ReceiptIntake(ReceiptStore store, Outbox outbox, CustomsAnswers answers, ReceiptSettings settings, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.terms = ReceiptTerms.of(settings);
        ReceiptApplier applier = new ReceiptApplier(store, outbox, answers, terms, clock);
        this.loop = new Loop("exchange-receipts", bell, terms.poll(), applier, clock).start();
    }

    @Override
    public Acceptance accept(Receipt receipt) {
        boolean first = store.keep(receipt, clock.instant()) || isAnotherOfItsId(receipt);
        bell.ring();
        return first ? Acceptance.KEPT : Acceptance.KNOWN;
    }

    /** A customs that gives several answers one id must not lose all but the first: each is kept, and told from copies. */
    private boolean isAnotherOfItsId(Receipt receipt) {
        if (store.isKept(receipt)) {
            return false;
        }
        boolean first = store.keep(receipt.underItsDigest(), clock.instant());
        if (first) {
            LOG.warn(
                    "{} gave another answer under the known id {}; it is kept by its digest",
                    receipt.connector(),
                    receipt.id());
        }
        return first;
    }

    @Deactivate
    void stop() {
        loop.stop(terms.stop());
    }
}
