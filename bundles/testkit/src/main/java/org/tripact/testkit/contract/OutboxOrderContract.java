package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.SECOND_CODE;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.ChangeFixtures.application;
import static org.tripact.testkit.ChangeFixtures.termination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Statement;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** Many messages: oldest first, one of each customs code at a time, never two pumps with the same one. */
public abstract class OutboxOrderContract {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MANY = 24;

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGiveTheOldestFirst_upToTheLimit() {
        Books books = new Books(stores());
        books.sign(number(3), codeOf(3), NOW);
        books.sign(number(1), codeOf(1), NOW);
        books.sign(number(2), codeOf(2), NOW);

        assertThat(claim("a", 2, NOW)).containsExactly(application(number(3)), application(number(1)));
        assertThat(claim("a", 2, NOW)).containsExactly(application(number(2)));
    }

    @Test
    void shouldGiveOnlyTheOldestOfACode_untilItIsDelivered() {
        signAndTerminate();

        assertThat(claim("a", 10, minute(5))).containsExactly(application(number(1)));
        assertThat(claim("b", 10, minute(5))).isEmpty();

        stores().outbox().delivered(application(number(1)), "a", minute(5));
        assertThat(claim("b", 10, minute(5))).containsExactly(termination(number(1)));
    }

    @Test
    void shouldKeepLaterMessagesOfTheCodeWaiting_whenTheOldestIsPostponed() {
        signAndTerminate();
        claim("a", 10, minute(5));
        stores().outbox().retry(application(number(1)), "a", minute(60), "line is down", false);

        assertThat(claim("b", 10, minute(10))).isEmpty();
    }

    @Test
    void shouldKeepLaterMessagesOfTheCodeWaiting_whenTheOldestIsParked() {
        signAndTerminate();
        new Books(stores()).sign(number(2), SECOND_CODE, NOW);
        stores().outbox().claim("a", 1, minute(5), LEASE);
        stores().outbox().park(application(number(1)), "a", "refused", parked());

        assertThat(claim("b", 10, minute(60))).containsExactly(application(number(2)));
    }

    @Test
    void shouldListByStatus_oldestFirst() {
        Books books = new Books(stores());
        for (int i = 1; i <= 3; i++) {
            books.sign(number(i), codeOf(i), NOW);
        }
        stores().outbox().claim("a", 1, NOW, LEASE);
        stores().outbox().delivered(application(number(1)), "a", NOW);

        assertThat(listed(Status.DELIVERED, 10)).containsExactly(application(number(1)));
        assertThat(listed(Status.WAITING, 10)).containsExactly(application(number(2)), application(number(3)));
        assertThat(listed(Status.WAITING, 1)).containsExactly(application(number(2)));
        assertThat(listed(Status.PARKED, 10)).isEmpty();
    }

    @Test
    void shouldGiveEachMessageToOne_whenManyClaimAtOnce() throws Exception {
        Books books = new Books(stores());
        for (int i = 1; i <= MANY; i++) {
            books.sign(number(i), codeOf(i), NOW);
        }

        List<MessageId> all = new ArrayList<>();
        Race.between(List.of(claimUntilEmpty("a"), claimUntilEmpty("b"), claimUntilEmpty("c")))
                .forEach(all::addAll);

        assertThat(all).doesNotHaveDuplicates().hasSize(MANY);
    }

    private Callable<List<MessageId>> claimUntilEmpty(String owner) {
        return () -> {
            List<MessageId> mine = new ArrayList<>();
            // another's claim may empty this one's round although messages are left
            for (int round = 0; round < MANY; round++) {
                mine.addAll(claim(owner, 5, NOW));
            }
            return mine;
        };
    }

    @Test
    void shouldKeepTheOrderOfACode_acrossAgreementsAndConnectors() {
        signAndTerminate();
        new Books(stores()).sign(number(2), CODE, minute(5));
        claim("a", 10, minute(5));
        stores().outbox().delivered(application(number(1)), "a", minute(5));
        claim("a", 10, minute(5));
        Encoded bytes = new Encoded("soap-east", new byte[] {1});
        stores().outbox().beginAttempt(termination(number(1)), "a", bytes, minute(5), LEASE);
        stores().outbox().waitFor(termination(number(1)), "a", "soap-east", "away");

        assertThat(stores().outbox().claim("b", 10, Set.of("soap-east"), minute(6), LEASE))
                .as("the second application goes by another connector, and still not before the termination")
                .isEmpty();

        assertThat(claim("b", 10, minute(6))).containsExactly(termination(number(1)));
        stores().outbox().delivered(termination(number(1)), "b", minute(6));
        assertThat(claim("b", 10, minute(6))).containsExactly(application(number(2)));
    }

    private void signAndTerminate() {
        Books books = new Books(stores());
        Agreement approved = books.approved(number(1), CODE);
        Statement statement = books.issued(StatementFixtures.toTerminate(approved));
        stores().agreements().commit(ChangeFixtures.terminating(approved, statement, minute(4)));
    }

    private List<MessageId> claim(String owner, int limit, Instant now) {
        return stores().outbox().claim(owner, limit, now, LEASE).stream()
                .map(OutboxMessage::envelope)
                .map(envelope -> envelope.id())
                .toList();
    }

    private List<MessageId> listed(Status status, int limit) {
        return stores().outbox().list(status, limit).stream().map(Standing::id).toList();
    }

    private static CustomsCode codeOf(int n) {
        return new CustomsCode("31019610%02d".formatted(n));
    }

    private static AuditEntry parked() {
        return AuditEntry.done(NOW, AuditEvent.MESSAGE_PARKED, "system", "message");
    }
}
