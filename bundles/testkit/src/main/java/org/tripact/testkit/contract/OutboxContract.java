package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.ChangeFixtures.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.ExchangeFixtures;

/** One message on its way: leased, encoded once, attempted, delivered, postponed or parked. */
public abstract class OutboxContract {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final MessageId MESSAGE = application(NUMBER);
    private static final Encoded BYTES = new Encoded(ExchangeFixtures.CONNECTOR, new byte[] {0, 1, -1});

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldLeaseTheMessage_whenItWaits() {
        signOne();

        List<OutboxMessage> leased = claimAs("a");

        assertThat(leased).hasSize(1);
        assertThat(leased.get(0).attempts()).isZero();
        assertThat(leased.get(0).encoded()).isEmpty();
        assertThat(leased.get(0).envelope()).usingRecursiveComparison().isEqualTo(ExchangeFixtures.anEnvelope());
    }

    @Test
    void shouldFindNothing_whenTheMessageIsUnknown() {
        assertThat(stores().outbox().find(MESSAGE)).isEmpty();
        assertThat(stores().outbox().standing(MESSAGE)).isEmpty();
        assertThat(stores().outbox().delivered(MESSAGE, "a", NOW)).isFalse();
        assertThat(stores().outbox().claim("a", 10, NOW, LEASE)).isEmpty();
    }

    @Test
    void shouldGiveTheMessageBack_whenTheLeaseEnded() {
        signOne();
        claimAs("a");

        assertThat(stores().outbox().claim("b", 10, NOW.plus(LEASE).minusMillis(1), LEASE))
                .isEmpty();
        assertThat(stores().outbox().claim("b", 10, NOW.plus(LEASE), LEASE)).hasSize(1);
    }

    @Test
    void shouldWaitForNoTime_thatAWrongClockHasWritten() {
        signOne();
        Instant wrong = NOW.plus(Duration.ofDays(400));
        stores().outbox().claim("a", 10, wrong, LEASE);

        assertThat(stores().outbox().claim("b", 10, minute(1), LEASE))
                .as("a lease")
                .hasSize(1);
        stores().outbox().retry(MESSAGE, "b", wrong, "busy", false);
        assertThat(stores().outbox().claim("c", 10, minute(2), LEASE))
                .as("a wait")
                .hasSize(1);
    }

    @Test
    void shouldWaitAsLongAsAWaitMayBe() {
        signOne();
        claimAs("a");
        stores().outbox().retry(MESSAGE, "a", minute(1).plus(Outbox.LONGEST_WAIT), "busy", false);

        assertThat(stores().outbox().claim("b", 10, minute(1), LEASE)).isEmpty();
        assertThat(stores().outbox().claim("b", 10, minute(1).plus(Outbox.LONGEST_WAIT), LEASE))
                .hasSize(1);
    }

    @Test
    void shouldProlongTheLease_whenAnAttemptBegins() {
        signOne();
        claimAs("a");

        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", minute(1), LEASE))
                .isTrue();

        assertThat(stores().outbox().claim("b", 10, minute(2), LEASE)).isEmpty();
        assertThat(stores().outbox().claim("b", 10, minute(3), LEASE))
                .singleElement()
                .extracting(OutboxMessage::attempts)
                .isEqualTo(1);
    }

    @Test
    void shouldChangeNothing_whenTheLeaseWentToAnother() {
        signOne();
        claimAs("a");
        stores().outbox().claim("b", 10, NOW.plus(LEASE), LEASE);
        Standing before = standing();

        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", BYTES, NOW, LEASE))
                .isFalse();
        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", NOW, LEASE)).isFalse();
        assertThat(stores().outbox().delivered(MESSAGE, "a", NOW)).isFalse();
        assertThat(stores().outbox().retry(MESSAGE, "a", minute(9), "x", true)).isFalse();
        assertThat(stores().outbox().park(MESSAGE, "a", "x", parked())).isFalse();
        assertThat(standing()).isEqualTo(before);
        assertThat(new Books(stores()).audited()).doesNotContain(AuditEvent.MESSAGE_PARKED);
    }

    @Test
    void shouldStillObeyTheOwner_whenTheLeaseEndedAndNobodyTookIt() {
        signOne();
        claimAs("a");

        assertThat(stores().outbox().delivered(MESSAGE, "a", NOW.plus(LEASE.multipliedBy(5))))
                .isTrue();
    }

    @Test
    void shouldGiveTheSameBytes_whenTheyWereKept() {
        signOne();
        claimAs("a");

        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", BYTES, NOW, LEASE))
                .isTrue();

        Optional<Encoded> kept =
                stores().outbox().claim("b", 10, NOW.plus(LEASE), LEASE).get(0).encoded();
        assertThat(kept).get().usingRecursiveComparison().isEqualTo(BYTES);
    }

    @Test
    void shouldKeepLargeBytes() {
        signOne();
        claimAs("a");
        Encoded large = new Encoded(ExchangeFixtures.CONNECTOR, new byte[300_000]);

        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", large, NOW, LEASE))
                .isTrue();
        Encoded kept = stores().outbox()
                .claim("b", 10, NOW.plus(LEASE), LEASE)
                .get(0)
                .encoded()
                .orElseThrow();
        assertThat(kept.bytes()).isEqualTo(large.bytes());
    }

    @Test
    void shouldNeverChangeTheBytes_whenAnAttemptHasBegun() {
        signOne();
        claimAs("a");
        stores().outbox().beginAttempt(MESSAGE, "a", BYTES, NOW, LEASE);

        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", new Encoded("other", new byte[] {9}), NOW, LEASE))
                .isFalse();
        assertThat(stores().outbox()
                        .claim("b", 10, NOW.plus(LEASE), LEASE)
                        .get(0)
                        .encoded())
                .get()
                .usingRecursiveComparison()
                .isEqualTo(BYTES);
    }

    @Test
    void shouldBeOver_whenDelivered() {
        signOne();
        claimAs("a");
        stores().outbox().beginAttempt(MESSAGE, "a", NOW, LEASE);

        assertThat(stores().outbox().delivered(MESSAGE, "a", minute(1))).isTrue();
        assertThat(stores().outbox().delivered(MESSAGE, "a", minute(1))).isFalse();

        assertThat(standing()).isEqualTo(new Standing(MESSAGE, Status.DELIVERED, 1, false, Optional.empty(), NOW, ""));
        assertThat(stores().outbox().claim("b", 10, minute(60), LEASE)).isEmpty();
        assertThat(stores().outbox().find(MESSAGE)).isPresent();
    }

    @Test
    void shouldBeOver_whenTheAgreementSaysThatCustomsHasIt() {
        signOne();
        claimAs("a");
        stores().outbox().beginAttempt(MESSAGE, "a", BYTES, NOW, LEASE);
        stores().outbox().claim("b", 10, NOW.plus(LEASE), LEASE);

        assertThat(handOver()).isEqualTo(CommitResult.COMMITTED);

        assertThat(standing().status()).as("whoever has leased it meanwhile").isEqualTo(Status.DELIVERED);
        assertThat(stores().outbox().retry(MESSAGE, "b", minute(9), "x", true)).isFalse();
    }

    @Test
    void shouldStayWithdrawn_whenTheAgreementHearsThatCustomsHasIt() {
        signOne();
        Agreement declared = stores().agreements().find(NUMBER).orElseThrow();
        stores().agreements().commit(ChangeFixtures.givingUp(declared, (Stage.Declared) declared.stage(), minute(1)));

        assertThat(handOver()).isEqualTo(CommitResult.COMMITTED);

        assertThat(standing().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void shouldWaitForItsTime_whenPostponed() {
        signOne();
        claimAs("a");
        stores().outbox().beginAttempt(MESSAGE, "a", NOW, LEASE);

        assertThat(stores().outbox().retry(MESSAGE, "a", minute(5), "line is down", true))
                .isTrue();
        assertThat(stores().outbox().retry(MESSAGE, "a", minute(6), "too late", true))
                .isFalse();

        assertThat(standing())
                .isEqualTo(new Standing(MESSAGE, Status.WAITING, 1, true, Optional.empty(), minute(5), "line is down"));
        assertThat(stores().outbox().claim("b", 10, minute(5).minusMillis(1), LEASE))
                .isEmpty();
        assertThat(stores().outbox().claim("b", 10, minute(5), LEASE)).hasSize(1);
    }

    @Test
    void shouldStandAside_whenParked() {
        signOne();
        claimAs("a");

        assertThat(stores().outbox().park(MESSAGE, "a", "refused", parked())).isTrue();

        assertThat(standing())
                .isEqualTo(new Standing(MESSAGE, Status.PARKED, 0, false, Optional.empty(), NOW, "refused"));
        assertThat(stores().outbox().claim("b", 10, minute(60), LEASE)).isEmpty();
        assertThat(new Books(stores()).audited()).startsWith(AuditEvent.MESSAGE_PARKED);
    }

    private void signOne() {
        new Books(stores()).sign(NUMBER, CODE, NOW);
    }

    private CommitResult handOver() {
        Agreement from = stores().agreements().find(NUMBER).orElseThrow();
        return stores().agreements().commit(ChangeFixtures.handingOver(from, minute(3)));
    }

    private List<OutboxMessage> claimAs(String owner) {
        return stores().outbox().claim(owner, 10, NOW, LEASE);
    }

    private Standing standing() {
        return stores().outbox().standing(MESSAGE).orElseThrow();
    }

    private static AuditEntry parked() {
        return AuditEntry.done(NOW, AuditEvent.MESSAGE_PARKED, "system", MESSAGE.value());
    }
}
