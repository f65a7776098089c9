package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;

class DispatchTest {

    private final Exchange exchange = new Exchange();
    private final BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
    private final Dispatch pump = exchange.pump();
    private Map<String, Object> running;

    @BeforeEach
    void customsIsThere() {
        running = exchange.start(customs);
    }

    @Test
    void shouldDeliverAndTellTheAgreement() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);

        pump.run();

        assertThat(customs.booked()).containsExactly(id.value());
        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(exchange.answers.applied())
                .containsExactly(new CustomsAnswer(
                        AgreementFixtures.number(1),
                        ChangeFixtures.application(AgreementFixtures.number(1)),
                        NoticeKind.APPLICATION,
                        Meaning.DELIVERED,
                        exchange.clock.instant(),
                        id.value(),
                        ""));
    }

    @Test
    void shouldSendTheSameBytesOnEveryAttempt() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        customs.onNext(BookKeepingCustoms.LINE_CUT_BEFORE).losesNextAnswer().onNext(none -> {
            throw new IllegalStateException("connection reset");
        });

        roundsAfterEachWait(6);

        assertThat(customs.encodings()).hasSize(1);
        assertThat(customs.deliveries())
                .hasSize(4)
                .containsOnly(customs.encodings().get(0));
        assertThat(customs.booked()).containsExactly(id.value());
        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(exchange.answers.meanings()).containsExactly(Meaning.DELIVERED);
    }

    @Test
    void shouldWaitLongerAfterEachAttemptButNotForEver() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        IntStream.range(0, 12).forEach(n -> customs.onNext(BookKeepingCustoms.LINE_CUT_BEFORE));

        List<Long> waits = IntStream.range(0, 12)
                .mapToObj(n -> {
                    pump.run();
                    Outbox.Standing standing = exchange.standing(id);
                    long wait = Duration.between(exchange.clock.instant(), standing.nextAttemptAt())
                            .toSeconds();
                    exchange.clock.set(standing.nextAttemptAt());
                    return wait;
                })
                .toList();

        assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L, 300L);
        assertThat(exchange.standing(id).reason()).isEqualTo("no route to host");
    }

    @Test
    void shouldNotTryBeforeTheTimeHasCome() {
        exchange.sign(1, AgreementFixtures.CODE);
        customs.onNext(BookKeepingCustoms.LINE_CUT_BEFORE);

        pump.run();
        exchange.clock.advance(Exchange.FIRST_WAIT.minusMillis(1));
        pump.run();

        assertThat(customs.deliveries()).hasSize(1);
    }

    @Test
    void shouldKeepTheOrderOfOneCode_whenTheFirstMessageIsHeldUp() {
        MessageId application = exchange.sign(1, AgreementFixtures.CODE);
        MessageId termination = exchange.terminate(1);
        MessageId ofAnotherCode = exchange.sign(2, AgreementFixtures.OTHER_CODE);
        customs.onNext(BookKeepingCustoms.LINE_CUT_BEFORE);

        pump.run();
        assertThat(customs.booked()).containsExactly(ofAnotherCode.value());

        roundsAfterEachWait(3);
        assertThat(customs.booked()).containsExactly(ofAnotherCode.value(), application.value(), termination.value());
        assertThat(exchange.answers.applied())
                .extracting(CustomsAnswer::subject)
                .as("that the first one is there was implied by its approval")
                .containsExactly(NoticeKind.APPLICATION, NoticeKind.TERMINATION);
    }

    @Test
    void shouldParkForAPerson_whenCustomsRefuses() {
        MessageId application = exchange.sign(1, AgreementFixtures.CODE);
        exchange.terminate(1);
        customs.onNext(id -> new Delivery.Refused("无权限"));

        roundsAfterEachWait(4);

        Outbox.Standing standing = exchange.standing(application);
        assertThat(standing.status()).isEqualTo(Status.PARKED);
        assertThat(standing.reason()).isEqualTo("无权限");
        assertThat(customs.deliveries()).as("what comes after it waits").hasSize(1);
        assertThat(exchange.answers.applied()).isEmpty();
        assertThat(exchange.store.audit().read(new PageRequest(0, 100)).items())
                .extracting(row -> row.entry())
                .contains(new AuditEntry(
                        AgreementFixtures.NOW,
                        AuditEvent.MESSAGE_PARKED,
                        "simulator",
                        application.value(),
                        "REFUSED",
                        "无权限"));
    }

    @Test
    void shouldCutAReasonThatIsTooLong() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        customs.onNext(none -> new Delivery.NotSent("长".repeat(5000)));

        pump.run();

        assertThat(exchange.standing(id).reason()).isEqualTo("长".repeat(500));
    }

    @Test
    void shouldTryAgain_whenTheConnectorTellsNoOutcome() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        customs.onNext(none -> null);

        pump.run();

        assertThat(exchange.standing(id).status()).isEqualTo(Status.WAITING);
        assertThat(exchange.standing(id).reason()).isEqualTo("no outcome was told");
    }

    @Test
    void shouldTryAgain_whenTheConnectorVanishesWhileItSends() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        customs.onNext(none -> {
            exchange.connectors.unbindConnector(customs, running);
            throw new NoClassDefFoundError("org/example/Soap");
        });

        pump.run();
        assertThat(exchange.standing(id).status()).isEqualTo(Status.WAITING);
        exchange.clock.advance(Exchange.LONGEST_WAIT);
        pump.run();
        assertThat(exchange.standing(id).reason()).isEqualTo("connector simulator for district 2200 is not running");

        exchange.start(customs);
        exchange.clock.advance(Exchange.LONGEST_WAIT);
        pump.run();
        assertThat(customs.encodings()).hasSize(1);
        assertThat(customs.deliveries())
                .hasSize(2)
                .containsOnly(customs.encodings().get(0));
        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void shouldLeaveARowToItsLeaseAndGoOn_whenTheAgreementsAreAway() {
        MessageId first = exchange.sign(1, AgreementFixtures.CODE);
        MessageId second = exchange.sign(2, AgreementFixtures.OTHER_CODE);
        Dispatch faulty = exchange.pump("", exchange.store.outbox(), answer -> {
            if (answer.number().equals(AgreementFixtures.number(1))) {
                throw new IllegalStateException("no agreements now");
            }
            return exchange.answers.record(answer);
        });

        faulty.run();

        assertThat(exchange.standing(first).status()).isEqualTo(Status.WAITING);
        assertThat(exchange.standing(second).status()).isEqualTo(Status.DELIVERED);
    }

    private void roundsAfterEachWait(int rounds) {
        for (int n = 0; n < rounds; n++) {
            pump.run();
            exchange.clock.advance(Exchange.LONGEST_WAIT);
        }
    }
}
