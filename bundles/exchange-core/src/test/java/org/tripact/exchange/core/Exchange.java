package org.tripact.exchange.core;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.osgi.framework.Constants;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.core.AnswerIntake;
import org.tripact.agreement.core.ListenerBoard;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.StatementFixtures;
import org.tripact.testkit.memory.MemoryStore;

/** Stores, clock and connectors that outlive the pumps which a test starts and kills on them. */
final class Exchange {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(300);

    final MemoryStore store = new MemoryStore();
    final SettableClock clock = SettableClock.atFixtureTime();
    final RecordingAnswers answers = new RecordingAnswers(new AnswerIntake(store.agreements(), new ListenerBoard()));
    final Bell bell = new Bell();
    final Connectors connectors = new Connectors();
    private long services;
    private int pumps;

    /** An application of this code waits in the outbox. */
    MessageId sign(int number, CustomsCode code) {
        return sign(new Particulars(
                AgreementFixtures.number(number),
                code,
                AgreementFixtures.ENTERPRISE,
                AgreementFixtures.DISTRICT,
                AgreementFixtures.TEXT_VERSION,
                AgreementFixtures.TEXT_DIGEST));
    }

    MessageId sign(Particulars particulars) {
        Statement statement = issued(StatementFixtures.toSign(particulars));
        commit(ChangeFixtures.founding(statement, clock.instant()));
        return ChangeFixtures.application(particulars.number());
    }

    /** The agreement was approved, and its termination waits in the outbox. */
    MessageId terminate(int number) {
        Agreement signed =
                store.agreements().find(AgreementFixtures.number(number)).orElseThrow();
        Stage.Approved approved = ((Stage.Declared) signed.stage())
                .sent(clock.instant())
                .stored(clock.instant())
                .approved(clock.instant());
        commit(ChangeFixtures.moving(signed, approved, "paper", clock.instant()));
        Agreement inForce = store.agreements().find(signed.number()).orElseThrow();
        Statement statement = issued(StatementFixtures.toTerminate(inForce));
        commit(ChangeFixtures.terminating(inForce, statement, clock.instant()));
        return ChangeFixtures.termination(signed.number());
    }

    /** The oldest message of each code went out by this connector, and customs' side took it. */
    void everythingWentOutBy(String connector) {
        for (OutboxMessage message : store.outbox().claim("test", 100, clock.instant(), LEASE)) {
            MessageId id = message.envelope().id();
            Encoded bytes = new Encoded(connector, new byte[] {1});
            store.outbox().beginAttempt(id, "test", bytes, clock.instant(), LEASE);
            store.outbox().delivered(id, "test", clock.instant());
        }
    }

    private Statement issued(Statement statement) {
        store.agreements().keep(statement, ChangeFixtures.issued(statement));
        return statement;
    }

    private void commit(Change change) {
        if (store.agreements().commit(change) != CommitResult.COMMITTED) {
            throw new IllegalStateException("the fixture could not be committed");
        }
    }

    static CustomsCode code(int n) {
        return new CustomsCode("31019%05d".formatted(n));
    }

    static Particulars in(CustomsDistrict district, int number) {
        Particulars usual = AgreementFixtures.particulars(AgreementFixtures.number(number), code(number));
        return new Particulars(
                usual.number(),
                usual.customsCode(),
                usual.enterprise(),
                district,
                usual.textVersion(),
                usual.textDigest());
    }

    Map<String, Object> start(CustomsConnector connector) {
        return start(connector, 0);
    }

    Map<String, Object> start(CustomsConnector connector, int ranking) {
        Map<String, Object> properties = Map.of(Constants.SERVICE_ID, ++services, Constants.SERVICE_RANKING, ranking);
        connectors.bindConnector(connector, properties);
        return properties;
    }

    /** A pump as after a start of the process, which works in the thread that calls it. */
    Dispatch pump() {
        return pump("", store.outbox(), answers);
    }

    Dispatch pump(String routes) {
        return pump(routes, store.outbox(), answers);
    }

    Dispatch pump(String routes, Outbox outbox, CustomsAnswers told) {
        return pump(Map.of("routes", routes), outbox, told);
    }

    Dispatch pump(Map<String, Object> settings, Outbox outbox, CustomsAnswers told) {
        return pump(settings, outbox, told, name -> new InThisThread());
    }

    Dispatch pump(Map<String, Object> settings, Function<String, ExecutorService> workers) {
        return pump(settings, store.outbox(), answers, workers);
    }

    private Dispatch pump(
            Map<String, Object> settings,
            Outbox outbox,
            CustomsAnswers told,
            Function<String, ExecutorService> workers) {
        Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, () -> 0);
        Leases leases = new Leases(outbox, "pump-" + ++pumps, LEASE, clock);
        ExchangeSettings all = Defaults.but(settings);
        Terms terms = Terms.of(all);
        Courier courier = new Courier(connectors, Itinerary.of(all), backoff, new Settlement(told, backoff));
        return new Dispatch(leases, courier, new Lanes(terms.batch(), workers, courier::runs), terms, bell);
    }

    Outbox.Standing standing(MessageId id) {
        return store.outbox().standing(id).orElseThrow();
    }
}
