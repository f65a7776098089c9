package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.ChangeFixtures.application;
import static org.tripact.testkit.ChangeFixtures.termination;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Stage;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.exchange.api.port.Run;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** Which messages a statement of ours is about, and what it says of them. */
public abstract class StatedMessagesContract {

    private static final String CONNECTOR = "directory";
    private static final String OWNER = "pump";
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldTellWhatWasDeliveredInTheTime_asTheAgreementsStand() {
        signAndDeliver(1, CONNECTOR, minute(1));
        signAndDeliver(2, CONNECTOR, minute(2));
        Stage.Stored stored = sent(2).stored(minute(3));
        move(2, stored);
        signAndDeliver(3, CONNECTOR, minute(3));
        move(3, sent(3).storeFailed(minute(4), "忙"));
        signAndDeliver(4, CONNECTOR, minute(4));
        move(4, sent(4).stored(minute(5)).rejected(minute(6), "退"));

        assertThat(day(minute(1), minute(5)))
                .containsExactly(
                        line(1, Optional.empty(), minute(1)),
                        line(2, Optional.of(ReceiptKind.STORED), minute(3)),
                        line(3, Optional.of(ReceiptKind.STORE_FAILED), minute(4)),
                        line(4, Optional.of(ReceiptKind.REJECTED), minute(6)));
        assertThat(stores().reconciliations().ofDay(CONNECTOR, minute(1), minute(5), 2))
                .extracting(Line::id)
                .containsExactly(application(number(1)), application(number(2)));
    }

    @Test
    void shouldTellWhatIsUndecidedFromBefore_andNothingThatIsDecidedOrOfTomorrow() {
        signAndDeliver(1, CONNECTOR, minute(1));
        signAndDeliver(2, CONNECTOR, minute(2));
        move(2, sent(2).stored(minute(3)).approved(minute(4)));
        signAndDeliver(3, CONNECTOR, TOMORROW.plusSeconds(1));

        assertThat(day(minute(60), TOMORROW)).extracting(Line::id).containsExactly(application(number(1)));
    }

    @Test
    void shouldTellWhatMayHaveArrived_andNotWhatSurelyDidNot() {
        for (int n : List.of(1, 2, 3)) {
            sign(n);
        }
        for (OutboxMessage claimed : stores().outbox().claim(OWNER, 10, NOW, Duration.ofMinutes(1))) {
            begin(claimed.envelope().id(), CONNECTOR);
        }
        stores().outbox().retry(application(number(1)), OWNER, minute(1), "read timed out", true);
        stores().outbox().retry(application(number(2)), OWNER, minute(1), "no route to host", false);

        assertThat(day(minute(60), TOMORROW)).containsExactly(undelivered(1), undelivered(3));
    }

    @Test
    void shouldTellATerminationWithoutAnAnswer_andItsApplicationAsApproved() {
        signAndDeliver(1, CONNECTOR, minute(1));
        move(1, sent(1).stored(minute(2)).approved(minute(3)));
        Agreement inForce = stores().agreements().find(number(1)).orElseThrow();
        stores().agreements()
                .commit(ChangeFixtures.terminating(
                        inForce, new Books(stores()).issued(StatementFixtures.toTerminate(inForce)), minute(4)));
        deliverAll(CONNECTOR, minute(5));

        assertThat(day(minute(1), minute(6)))
                .containsExactly(
                        line(1, Optional.of(ReceiptKind.APPROVED), minute(3)),
                        new Line(
                                termination(number(1)),
                                MessageKind.TERMINATION,
                                number(1),
                                true,
                                Optional.empty(),
                                minute(5)));
    }

    @Test
    void shouldTellNothingOfAnotherConnector_orOfWhatNeverHadBytes() {
        signAndDeliver(1, "soap", minute(1));
        sign(2);

        assertThat(day(minute(1), minute(5))).isEmpty();
        assertThat(stores().reconciliations()
                        .ofMessages(CONNECTOR, List.of(application(number(1)), application(number(2)))))
                .isEmpty();
    }

    @Test
    void shouldTellWhatDiffered_howeverLongAgoItWent() {
        signAndDeliver(1, CONNECTOR, minute(1));
        move(1, sent(1).stored(minute(2)).approved(minute(3)));
        Run run = new Run(CONNECTOR, LocalDate.parse("2026-11-22"), 1, Run.Status.BEGUN, NOW, NOW);
        stores().reconciliations().begin(run);
        String subject = application(number(1)).value();
        Difference open =
                new Difference(0, CONNECTOR, run.day(), Difference.Kind.STATE_DIFFERS, subject, "", minute(4));
        stores().reconciliations().conclude(run, Run.Status.COMPARED, List.of(open), Map.of(), minute(4));

        assertThat(day(minute(60), TOMORROW)).extracting(Line::id).containsExactly(application(number(1)));
    }

    @Test
    void shouldFindTheMessagesThatCustomsNames() {
        signAndDeliver(1, CONNECTOR, minute(1));
        signAndDeliver(2, CONNECTOR, minute(2));
        List<MessageId> named = List.of(application(number(2)), application(number(99)));

        assertThat(stores().reconciliations().ofMessages(CONNECTOR, named))
                .containsExactly(line(2, Optional.empty(), minute(2)));
        assertThat(stores().reconciliations().ofMessages(CONNECTOR, List.of())).isEmpty();
    }

    @Test
    void shouldNotFindWhatWasWithdrawn() {
        sign(1);
        stores().outbox().claim(OWNER, 10, NOW, Duration.ofMinutes(1));
        begin(application(number(1)), CONNECTOR);
        stores().outbox().retry(application(number(1)), OWNER, minute(1), "no route to host", false);
        Agreement declared = stores().agreements().find(number(1)).orElseThrow();
        stores().agreements().commit(ChangeFixtures.givingUp(declared, (Stage.Declared) declared.stage(), minute(2)));

        assertThat(stores().reconciliations().ofMessages(CONNECTOR, List.of(application(number(1)))))
                .isEmpty();
    }

    private List<Line> day(Instant from, Instant before) {
        return stores().reconciliations().ofDay(CONNECTOR, from, before, 100);
    }

    private static Line line(int n, Optional<ReceiptKind> answer, Instant since) {
        return new Line(application(number(n)), MessageKind.APPLICATION, number(n), true, answer, since);
    }

    private static Line undelivered(int n) {
        return new Line(application(number(n)), MessageKind.APPLICATION, number(n), false, Optional.empty(), NOW);
    }

    private void sign(int n) {
        new Books(stores()).sign(number(n), new CustomsCode("31019%05d".formatted(n)), NOW);
    }

    private void signAndDeliver(int n, String connector, Instant at) {
        sign(n);
        deliverAll(connector, at);
    }

    private void deliverAll(String connector, Instant at) {
        for (OutboxMessage claimed : stores().outbox().claim(OWNER, 10, minute(9), Duration.ofMinutes(1))) {
            begin(claimed.envelope().id(), connector);
            stores().outbox().delivered(claimed.envelope().id(), OWNER, at);
            if (claimed.envelope().kind() == MessageKind.APPLICATION) {
                Agreement declared = stores().agreements()
                        .find(claimed.envelope().agreement())
                        .orElseThrow();
                new Books(stores()).moveTo(declared.number(), ((Stage.Declared) declared.stage()).sent(at), "sent");
            }
        }
    }

    private void begin(MessageId id, String connector) {
        Encoded bytes = new Encoded(connector, new byte[] {1});
        stores().outbox().beginAttempt(id, OWNER, bytes, NOW, Duration.ofMinutes(1));
    }

    private Stage.Sent sent(int n) {
        return (Stage.Sent) stores().agreements().find(number(n)).orElseThrow().stage();
    }

    private void move(int n, Stage to) {
        new Books(stores()).moveTo(number(n), to, "answered");
    }
}
