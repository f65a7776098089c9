package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.ChangeFixtures.application;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** Messages that wait for a connector which is away, held or busy stand in nobody else's way. */
public abstract class OutboxWaitsContract {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final MessageId MESSAGE = application(NUMBER);
    private static final MessageId OTHER = application(AgreementFixtures.number(2));
    private static final Set<String> CLOSED = Set.of("soap-east", "simulator", "jms");

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldBePassedOver_whileItsConnectorIsClosed() {
        sign();
        new Books(stores()).sign(AgreementFixtures.number(2), AgreementFixtures.SECOND_CODE, NOW);
        claim("a", Set.of());

        assertThat(waitFor("a")).isTrue();
        stores().outbox().waitFor(OTHER, "a", "directory", "away");

        assertThat(claim("b", CLOSED)).containsExactly(OTHER);
        assertThat(stores().outbox().standing(MESSAGE)).get().satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(Status.WAITING);
            assertThat(standing.reason()).isEqualTo("connector simulator is away");
            assertThat(standing.attempts()).isZero();
            assertThat(standing.mayHaveArrived()).isFalse();
        });
    }

    @Test
    void shouldGoAtOnce_whenItsConnectorIsOpenAgain() {
        sign();
        claim("a", Set.of());
        waitFor("a");

        assertThat(claim("b", Set.of("soap-east"))).containsExactly(MESSAGE);
        stores().outbox().retry(MESSAGE, "b", minute(1), "line is down", false);
        assertThat(stores().outbox().claim("c", 10, CLOSED, minute(1), LEASE))
                .as("it waited for its turn, not for the connector")
                .hasSize(1);
    }

    @Test
    void shouldBeAmongThoseToLookAt_whileItSaysWhyItWaits() {
        sign();
        new Books(stores()).sign(AgreementFixtures.number(2), AgreementFixtures.SECOND_CODE, NOW);
        assertThat(stores().outbox().heldUp(10))
                .as("it only waits for its turn")
                .isEmpty();
        claim("a", Set.of());
        waitFor("a");
        stores().outbox().park(OTHER, "a", "refused", byHand(AuditEvent.MESSAGE_PARKED));

        assertThat(stores().outbox().heldUp(10)).extracting(Standing::id).containsExactly(MESSAGE, OTHER);
        assertThat(stores().outbox().heldUp(1)).hasSize(1);
        stores().outbox().claim("b", 10, NOW, LEASE);
        stores().outbox().delivered(MESSAGE, "b", NOW);
        assertThat(stores().outbox().heldUp(10)).extracting(Standing::id).containsExactly(OTHER);
    }

    @Test
    void shouldBeAmongThoseToLookAt_whileAnEarlierOneOfItsCodeIsParked() {
        sign();
        claim("a", Set.of());
        stores().outbox().park(MESSAGE, "a", "refused", byHand(AuditEvent.MESSAGE_PARKED));
        new Books(stores())
                .moveTo(NUMBER, AgreementFixtures.aStoreFailedAgreement().stage(), "paper");
        new Books(stores()).sign(AgreementFixtures.number(2), CODE, minute(2));

        assertThat(stores().outbox().heldUp(10))
                .extracting(Standing::id, Standing::reason)
                .containsExactly(tuple(MESSAGE, "refused"), tuple(OTHER, Outbox.BEHIND_ANOTHER));
    }

    @Test
    void shouldStayWhereItIs_whenTheLeaseWentToAnother() {
        sign();
        claim("a", Set.of());
        stores().outbox().claim("b", 10, NOW.plus(LEASE), LEASE);

        assertThat(waitFor("a")).isFalse();
        assertThat(stores().outbox().claim("c", 10, CLOSED, NOW.plus(LEASE.multipliedBy(2)), LEASE))
                .hasSize(1);
    }

    @Test
    void shouldWaitForNobody_whenTheRoutesMayHaveChanged() {
        sign();
        claim("a", Set.of());
        waitFor("a");

        stores().outbox().forgetWaits();

        assertThat(claim("b", CLOSED)).containsExactly(MESSAGE);
    }

    @Test
    void shouldWaitForNobody_whenAPersonSendsItAgainOrAnotherWay() {
        sign();
        claim("a", Set.of());
        waitFor("a");
        stores().outbox().resend(MESSAGE, NOW, byHand(AuditEvent.MESSAGE_RESENT));
        assertThat(claim("b", CLOSED)).containsExactly(MESSAGE);
        waitFor("b");

        stores().outbox().reroute(MESSAGE, NOW, byHand(AuditEvent.MESSAGE_REROUTED));

        assertThat(claim("c", CLOSED)).containsExactly(MESSAGE);
    }

    private void sign() {
        new Books(stores()).sign(NUMBER, CODE, NOW);
    }

    private boolean waitFor(String owner) {
        return stores().outbox().waitFor(MESSAGE, owner, "simulator", "connector simulator is away");
    }

    private List<MessageId> claim(String owner, Set<String> closed) {
        return stores().outbox().claim(owner, 10, closed, NOW, LEASE).stream()
                .map(message -> message.envelope().id())
                .toList();
    }

    private static AuditEntry byHand(AuditEvent event) {
        return AuditEntry.done(NOW, event, "admin", MESSAGE.value());
    }
}
