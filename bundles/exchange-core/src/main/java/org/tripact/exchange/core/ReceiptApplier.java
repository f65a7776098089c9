package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Posted;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.StoreUnavailableException;

/** Applies stored receipts: the stage first, then the mark. A receipt that fails waits aside and stops no other. */
final class ReceiptApplier implements Loop.Round {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptApplier.class);

    private record Aside(int failures, Instant notBefore) {}

    private final ReceiptStore store;
    private final Outbox outbox;
    private final Map<ReceiptKind, ReceiptHandler> handlers;
    private final ReceiptTerms terms;
    private final Clock clock;
    private final Map<Long, Aside> aside = new HashMap<>();

    ReceiptApplier(ReceiptStore store, Outbox outbox, CustomsAnswers answers, ReceiptTerms terms, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.handlers = ReceiptHandler.all(answers);
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public boolean run() {
        int limit = terms.batch() + aside.size();
        List<KeptReceipt> pending = store.pending(limit);
        aside.keySet().retainAll(pending.stream().map(KeptReceipt::sequence).collect(Collectors.toSet()));
        boolean progress = false;
        for (KeptReceipt kept : pending) {
            progress |= isDue(kept) && apply(kept);
        }
        return progress && pending.size() == limit;
    }

    /** A wait that ends later than any may was begun under a clock that was wrong, and is over. */
    private boolean isDue(KeptReceipt kept) {
        Instant now = clock.instant();
        Aside waiting = aside.get(kept.sequence());
        return waiting == null
                || !waiting.notBefore().isAfter(now)
                || waiting.notBefore().isAfter(now.plus(terms.backoff().max()));
    }

    private boolean apply(KeptReceipt kept) {
        try {
            mark(kept, ruling(kept));
            aside.remove(kept.sequence());
            return true;
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException | Error fault) {
            LOG.error(
                    "Receipt {} of {} met a fault and waits",
                    kept.receipt().id(),
                    kept.receipt().connector(),
                    fault);
            putAside(kept.sequence());
            return false;
        }
    }

    private Ruling ruling(KeptReceipt kept) {
        return answered(outbox, kept)
                .map(posted -> cameTheWayItWent(kept, posted)
                        ? handlers.get(kept.receipt().kind()).handle(kept.receipt(), posted.envelope())
                        : Ruling.OTHER_CONNECTOR)
                .orElse(Ruling.UNKNOWN_MESSAGE);
    }

    /** The message that a receipt answers, as a person or else customs says. */
    static Optional<Posted> answered(Outbox outbox, KeptReceipt kept) {
        return kept.matched()
                .or(() -> MessageId.parse(kept.receipt().messageId()))
                .flatMap(outbox::find);
    }

    /** Whoever speaks for one customs must not answer for another; a person who matched them knows better. */
    private static boolean cameTheWayItWent(KeptReceipt kept, Posted posted) {
        return kept.matched().isPresent()
                || posted.connector().equals(Optional.of(kept.receipt().connector()));
    }

    private void mark(KeptReceipt kept, Ruling ruling) {
        Instant now = clock.instant();
        Optional<AuditEntry> audit = ruling.fate() == ReceiptStore.Fate.TO_DECIDE
                ? Optional.of(audit(kept.receipt(), ruling, now))
                : Optional.empty();
        store.mark(kept, ruling.fate(), ruling.why(), now, audit);
        LOG.info(
                "Receipt {} to message {}: {}",
                kept.receipt().id(),
                kept.receipt().messageId(),
                ruling);
    }

    private static AuditEntry audit(Receipt receipt, Ruling ruling, Instant now) {
        String detail = receipt.kind() + ", receipt " + receipt.id();
        return new AuditEntry(
                now, AuditEvent.RECEIPT_TO_DECIDE, receipt.connector(), receipt.messageId(), ruling.name(), detail);
    }

    private void putAside(long sequence) {
        int failures = aside.containsKey(sequence) ? aside.get(sequence).failures() + 1 : 1;
        aside.put(
                sequence,
                new Aside(failures, clock.instant().plus(terms.backoff().after(failures))));
    }
}
