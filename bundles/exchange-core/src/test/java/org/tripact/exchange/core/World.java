package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.agreement.api.Interventions;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.core.AnswerIntake;
import org.tripact.agreement.core.InterventionDesk;
import org.tripact.agreement.core.ListenerBoard;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.StatementFixtures;
import org.tripact.testkit.memory.MemoryStore;

/** Agreements and exchange as they are, over the store in memory; each step comes an hour after the one before. */
final class World {

    private static final Instant LONG_AGO = Instant.parse("2016-01-01T00:00:00Z");
    private static final ReceiptTerms TERMS = ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of()));
    private static final Terms PUMP = Terms.of(Defaults.but(Map.of()));
    private static final Map<Step.Way, Itinerary> ROUTES = Map.of(
            Step.Way.EAST, itinerary(Step.Way.EAST),
            Step.Way.WEST, itinerary(Step.Way.WEST));
    private static final Intervention BY_HAND = new Intervention("admin", "the sequence says so");

    private final MemoryStore store = new MemoryStore();
    private final List<AgreementNumber> agreements = new ArrayList<>();
    final List<MessageId> messages = new ArrayList<>();
    final List<String> booked = new ArrayList<>();
    /** Long ago, so that whoever asks the machine's own clock finds every lease ended. */
    private final SettableClock clock = SettableClock.at(LONG_AGO);

    private final ListenerBoard nobody = new ListenerBoard();
    private final CustomsAnswers answers = new AnswerIntake(store.agreements(), nobody);
    private final Interventions interventions = new InterventionDesk(store.agreements(), nobody);
    private final Bell bell = new Bell();
    private final Connectors connectors = new Connectors();
    private final MessageClerk messageClerk = new MessageClerk(store.outbox(), bell, clock);
    private final ReceiptClerk receiptClerk = new ReceiptClerk(store.receipts(), store.outbox(), interventions, clock);
    private Step.Way route = Step.Way.EAST;
    private Step.Line line;
    private int pumps;
    private int statements;

    World() {
        for (Step.Way way : Step.Way.values()) {
            connectors.bindConnector(
                    new FickleLine(way.connector(), booked, () -> line),
                    Map.of(Constants.SERVICE_ID, (long) way.ordinal()));
        }
    }

    private static Itinerary itinerary(Step.Way way) {
        return Itinerary.of(Defaults.but(Map.of("defaultConnector", way.connector())));
    }

    void anHourPasses() {
        clock.advance(Duration.ofHours(1));
    }

    boolean sign(int code) {
        AgreementNumber number = AgreementFixtures.number(++statements);
        Statement statement = StatementFixtures.toSign(AgreementFixtures.particulars(number, code(code)));
        boolean done = commit(statement, ChangeFixtures.founding(statement, clock.instant()));
        if (done) {
            agreements.add(number);
            messages.add(ChangeFixtures.application(number));
        }
        return done;
    }

    boolean terminate(int agreement) {
        Agreement inForce = store.agreements().find(agreements.get(agreement)).orElseThrow();
        Statement statement = StatementFixtures.toTerminate(inForce);
        messages.add(ChangeFixtures.termination(inForce.number()));
        return commit(statement, ChangeFixtures.terminating(inForce, statement, clock.instant()));
    }

    private boolean commit(Statement statement, Change change) {
        store.agreements().keep(statement, ChangeFixtures.issued(statement));
        return store.agreements().commit(change) == CommitResult.COMMITTED;
    }

    void route(Step.Way way) {
        route = way;
    }

    void pump(Step.Line next) {
        line = next;
        Backoff backoff = new Backoff(Exchange.FIRST_WAIT, Exchange.LONGEST_WAIT, () -> 0);
        Leases leases = new Leases(store.outbox(), "pump-" + ++pumps, Exchange.LEASE, clock);
        Courier courier = new Courier(connectors, ROUTES.get(route), backoff, new Settlement(answers, backoff));
        Lanes lanes = new Lanes(50, name -> new InThisThread(), courier::runs);
        new Dispatch(leases, courier, lanes, PUMP, bell).run();
    }

    void answer(Receipt receipt, boolean killed) {
        store.receipts().keep(receipt, clock.instant());
        apply(killed ? Killed.after("record", CustomsAnswers.class, answers) : answers);
        apply(answers);
    }

    /** A fresh one each time, as after a start of the process. */
    private void apply(CustomsAnswers told) {
        new ReceiptApplier(store.receipts(), store.outbox(), told, TERMS, clock).run();
    }

    boolean resend(int message) {
        return messageClerk.resend(messages.get(message), BY_HAND).isAccepted();
    }

    boolean reroute(int message) {
        return messageClerk.reroute(messages.get(message), BY_HAND).isAccepted();
    }

    boolean neverArrived(int message) {
        return messageClerk.neverArrived(messages.get(message), BY_HAND).isAccepted();
    }

    boolean isBooked(int message) {
        return booked.stream().anyMatch(entry -> entry.contains(" " + messages.get(message) + " "));
    }

    boolean giveUp(int agreement) {
        return interventions.giveUp(agreements.get(agreement), BY_HAND).isAccepted();
    }

    boolean accept(String key) {
        return receiptClerk.accept(sequenceOf(key), BY_HAND).isAccepted();
    }

    boolean dismiss(String key) {
        return receiptClerk.dismiss(sequenceOf(key), BY_HAND).isAccepted();
    }

    boolean match(String key, int message) {
        boolean done = receiptClerk
                .match(sequenceOf(key), messages.get(message), BY_HAND)
                .isAccepted();
        apply(answers);
        return done;
    }

    Picture standing() {
        return new Picture(
                agreements.stream()
                        .map(number ->
                                store.agreements().find(number).orElseThrow().state())
                        .toList(),
                messages.stream()
                        .map(id -> store.outbox().standing(id).orElseThrow())
                        .map(found -> new Picture.Message(found.status(), found.mayHaveArrived(), found.connector()))
                        .toList(),
                store.receipts().list(Fate.TO_DECIDE, 1000).stream()
                        .map(kept -> keyOf(kept.receipt()))
                        .collect(Collectors.toSet()));
    }

    private long sequenceOf(String key) {
        return store.receipts().list(Fate.TO_DECIDE, 1000).stream()
                .filter(kept -> keyOf(kept.receipt()).equals(key))
                .mapToLong(KeptReceipt::sequence)
                .findFirst()
                .orElseThrow();
    }

    static String keyOf(Receipt receipt) {
        return receipt.connector() + "/" + receipt.id();
    }

    Clock clock() {
        return clock;
    }

    static CustomsCode code(int code) {
        return Exchange.code(code + 1);
    }
}
