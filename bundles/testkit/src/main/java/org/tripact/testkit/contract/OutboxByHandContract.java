package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.ChangeFixtures.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.exchange.api.port.Outbox.Posted;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.ExchangeFixtures;

/** What a person may do to a message: only while nobody is sending it, and never what could make customs get it twice. */
public abstract class OutboxByHandContract {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final MessageId MESSAGE = application(NUMBER);
    private static final Encoded BYTES = new Encoded(ExchangeFixtures.CONNECTOR, new byte[] {0, 1, -1});
    private static final Intervention BY_HAND = new Intervention("admin", "the line is repaired");

    private Agreement agreement;

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGoAgainWithItsBytes_whenAParkedMessageIsResent() {
        attempt();
        stores().outbox().park(MESSAGE, "a", "refused", audit(AuditEvent.MESSAGE_PARKED));

        assertThat(stores().outbox().resend(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_RESENT)))
                .isTrue();

        assertThat(standing().status()).isEqualTo(Status.WAITING);
        assertThat(standing().nextAttemptAt()).isEqualTo(minute(7));
        assertThat(claimed().encoded()).get().usingRecursiveComparison().isEqualTo(BYTES);
        assertThat(new Books(stores()).audited()).startsWith(AuditEvent.MESSAGE_RESENT, AuditEvent.MESSAGE_PARKED);
    }

    @Test
    void shouldNotBeTouched_whileSomebodyHasLeasedIt() {
        attempt();

        assertThat(stores().outbox().resend(MESSAGE, minute(1), audit(AuditEvent.MESSAGE_RESENT)))
                .isFalse();
        assertThat(stores().outbox().reroute(MESSAGE, minute(1), audit(AuditEvent.MESSAGE_REROUTED)))
                .isFalse();
        assertThat(withdraw(1)).isEqualTo(CommitResult.NOTICE_MAY_HAVE_LEFT);
        assertThat(new Books(stores()).audited())
                .doesNotContain(AuditEvent.MESSAGE_RESENT, AuditEvent.MESSAGE_REROUTED);
    }

    @Test
    void shouldGoNoOtherWayAndNotBeWithdrawn_whenCustomsHasIt() {
        attempt();
        stores().outbox().delivered(MESSAGE, "a", minute(1));

        assertThat(stores().outbox().reroute(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_REROUTED)))
                .isFalse();
        assertThat(withdraw(7)).isEqualTo(CommitResult.NOTICE_MAY_HAVE_LEFT);
    }

    @Test
    void shouldGoAgainTheSameWay_whenCustomsSideGaveItUpLater() {
        attempt();
        stores().outbox().delivered(MESSAGE, "a", minute(1));

        assertThat(stores().outbox().resend(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_RESENT)))
                .isTrue();

        assertThat(standing().mayHaveArrived()).isTrue();
        assertThat(stores().outbox().reroute(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_REROUTED)))
                .isFalse();
        assertThat(claimed().encoded()).get().usingRecursiveComparison().isEqualTo(BYTES);
    }

    @Test
    void shouldForgetItsBytes_whenItGoesAnotherWay() {
        attempt();
        stores().outbox().retry(MESSAGE, "a", minute(30), "no connector", false);

        assertThat(stores().outbox().reroute(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_REROUTED)))
                .isTrue();

        assertThat(standing().connector()).isEmpty();
        assertThat(claimed().encoded()).isEmpty();
        Encoded others = new Encoded("soap", new byte[] {7});
        assertThat(stores().outbox().beginAttempt(MESSAGE, "b", others, minute(7), LEASE))
                .isTrue();
        assertThat(stores().outbox().find(MESSAGE))
                .get()
                .extracting(Posted::connector)
                .isEqualTo(Optional.of("soap"));
    }

    @Test
    void shouldStayOnItsWay_whenAnAttemptMayHaveArrived() {
        attempt();
        stores().outbox().retry(MESSAGE, "a", minute(3), "no answer", true);

        assertStaysOnItsWay();
    }

    @Test
    void shouldStayOnItsWay_whenWhoeverTriedNeverToldTheEnd() {
        attempt();

        assertStaysOnItsWay();
        claimed();
        stores().outbox().retry(MESSAGE, "b", minute(8), "no connector", false);
        assertStaysOnItsWay();
    }

    @Test
    void shouldBeFreeForAnotherWay_whenCustomsSaysThatItNeverArrived() {
        attempt();
        AuditEntry heard = audit(AuditEvent.MESSAGE_NEVER_ARRIVED);
        assertThat(stores().outbox().neverArrived(MESSAGE, minute(1), heard))
                .as("while it is being sent")
                .isFalse();

        assertThat(stores().outbox().neverArrived(MESSAGE, minute(7), heard)).isTrue();

        assertThat(standing().status()).isEqualTo(Status.PARKED);
        assertThat(standing().mayHaveArrived()).isFalse();
        assertThat(standing().reason()).isEqualTo(heard.detail());
        assertThat(stores().outbox().neverArrived(MESSAGE, minute(7), heard))
                .as("nothing is in doubt any more")
                .isFalse();
        assertThat(stores().outbox().reroute(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_REROUTED)))
                .isTrue();
        assertThat(new Books(stores()).audited())
                .startsWith(AuditEvent.MESSAGE_REROUTED, AuditEvent.MESSAGE_NEVER_ARRIVED);
    }

    private void assertStaysOnItsWay() {
        assertThat(standing().mayHaveArrived()).isTrue();
        assertThat(stores().outbox().reroute(MESSAGE, minute(7), audit(AuditEvent.MESSAGE_REROUTED)))
                .isFalse();
        assertThat(withdraw(7)).isEqualTo(CommitResult.NOTICE_MAY_HAVE_LEFT);
        assertThat(stores().agreements().find(NUMBER)).contains(agreement);
    }

    @Test
    void shouldNeverGo_whenItWasWithdrawnWithItsAgreement() {
        sign();

        assertThat(withdraw(7)).isEqualTo(CommitResult.COMMITTED);

        assertThat(standing())
                .isEqualTo(new Standing(MESSAGE, Status.WITHDRAWN, 0, false, Optional.empty(), NOW, "given up"));
        assertThat(stores().outbox().claim("b", 10, minute(60), LEASE)).isEmpty();
        assertThat(stores().outbox().resend(MESSAGE, minute(9), audit(AuditEvent.MESSAGE_RESENT)))
                .isFalse();
    }

    @Test
    void shouldLetTheNextOfItsCodeGo_whenWithdrawn() {
        sign();
        withdraw(7);
        new Books(stores()).sign(AgreementFixtures.number(2), CODE, minute(8));

        assertThat(stores().outbox().claim("b", 10, minute(9), LEASE))
                .singleElement()
                .extracting(message -> message.envelope().id())
                .isEqualTo(application(AgreementFixtures.number(2)));
    }

    @Test
    void shouldBeLeasedByNobodyElse_whenItsFormerOwnerComesBackAfterAWithdrawal() {
        sign();
        stores().outbox().claim("a", 10, NOW, LEASE);
        withdraw(7);

        assertThat(stores().outbox().beginAttempt(MESSAGE, "a", minute(7), LEASE))
                .isFalse();
    }

    private void sign() {
        agreement = new Books(stores()).sign(NUMBER, CODE, NOW);
    }

    private void attempt() {
        sign();
        stores().outbox().claim("a", 10, NOW, LEASE);
        stores().outbox().beginAttempt(MESSAGE, "a", BYTES, NOW, LEASE);
    }

    private CommitResult withdraw(int minute) {
        Stage.Declared declared = (Stage.Declared) agreement.stage();
        return stores().agreements().commit(ChangeFixtures.givingUp(agreement, declared, minute(minute)));
    }

    private OutboxMessage claimed() {
        List<OutboxMessage> claimed = stores().outbox().claim("b", 10, minute(7), LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private Standing standing() {
        return stores().outbox().standing(MESSAGE).orElseThrow();
    }

    private static AuditEntry audit(AuditEvent event) {
        return AuditEntry.of(BY_HAND, NOW, event, MESSAGE.value());
    }
}
