package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.desk.MessageDesk.Refusal;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;

class MessageClerkTest {

    private static final Intervention BY_HAND = new Intervention("admin", "the line is repaired");

    private final Exchange exchange = new Exchange();
    private final MessageClerk clerk = new MessageClerk(exchange.store.outbox(), exchange.bell, exchange.clock);
    private final MessageId message = exchange.sign(1, AgreementFixtures.CODE);

    @Test
    void shouldSendTheSameBytesAgainAtOnce_whenAParkedMessageIsResent() {
        BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
        customs.onNext(id -> new Delivery.Refused("格式不符"));
        exchange.start(customs);
        exchange.pump().run();
        assertThat(clerk.messages(Status.PARKED, 10)).hasSize(1);

        assertThat(valueOf(clerk.resend(message, BY_HAND)).status()).isEqualTo(Status.WAITING);
        exchange.pump().run();

        assertThat(exchange.standing(message).status()).isEqualTo(Status.DELIVERED);
        assertThat(customs.deliveries()).hasSize(2);
        assertThat(customs.deliveries().get(1)).isEqualTo(customs.deliveries().get(0));
        assertThat(exchange.store.audit().read(new PageRequest(0, 5)).items())
                .extracting(row -> row.entry().event())
                .contains(AuditEvent.MESSAGE_RESENT);
    }

    @Test
    void shouldGoByAnotherConnector_whenReroutedBeforeAnythingLeft() {
        BookKeepingCustoms east = new BookKeepingCustoms("east");
        east.onNext(BookKeepingCustoms.LINE_CUT_BEFORE);
        BookKeepingCustoms west = new BookKeepingCustoms("west");
        exchange.start(east);
        exchange.start(west);
        exchange.pump("code:3=east").run();

        assertThat(valueOf(clerk.reroute(message, BY_HAND)).connector()).isEmpty();
        exchange.pump("code:3=west").run();

        assertThat(exchange.standing(message).status()).isEqualTo(Status.DELIVERED);
        assertThat(west.deliveries()).hasSize(1);
    }

    @Test
    void shouldKeepItsWay_whenAnAttemptMayHaveArrived() {
        BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
        customs.losesNextAnswer();
        exchange.start(customs);
        exchange.pump().run();

        assertThat(clerk.reroute(message, BY_HAND)).isEqualTo(Outcome.refused(Refusal.MAY_HAVE_ARRIVED));
    }

    @Test
    void shouldGoAnotherWay_whenCustomsSaysThatItNeverArrived() {
        BookKeepingCustoms east = new BookKeepingCustoms("east");
        east.onNext(none -> new Delivery.Unknown("read timed out"));
        BookKeepingCustoms west = new BookKeepingCustoms("west");
        exchange.start(east);
        exchange.start(west);
        exchange.pump("code:3=east").run();

        assertThat(valueOf(clerk.neverArrived(message, BY_HAND)).mayHaveArrived())
                .isFalse();
        exchange.clock.advance(Exchange.LONGEST_WAIT);
        exchange.pump("code:3=west").run();
        assertThat(west.deliveries())
                .as("parked until a person says how it goes on")
                .isEmpty();
        assertThat(clerk.neverArrived(message, BY_HAND)).isEqualTo(Outcome.refused(Refusal.NOTHING_IN_DOUBT));

        clerk.reroute(message, BY_HAND);
        exchange.pump("code:3=west").run();
        assertThat(west.booked()).containsExactly(message.value());
    }

    @Test
    void shouldRefuse_whileTheMessageIsOnItsWay() {
        exchange.store.outbox().claim("pump", 1, exchange.clock.instant(), Exchange.LEASE);

        assertThat(clerk.resend(message, BY_HAND)).isEqualTo(Outcome.refused(Refusal.ON_ITS_WAY));
        assertThat(clerk.reroute(message, BY_HAND)).isEqualTo(Outcome.refused(Refusal.ON_ITS_WAY));
    }

    @Test
    void shouldRefuse_whenCustomsHasIt() {
        exchange.everythingWentOutBy("simulator");

        assertThat(clerk.reroute(message, BY_HAND)).isEqualTo(Outcome.refused(Refusal.OVER));
        assertThat(clerk.neverArrived(message, BY_HAND)).isEqualTo(Outcome.refused(Refusal.OVER));
    }

    @Test
    void shouldGoAgain_whenCustomsSideGaveUpWhatItHadTaken() {
        BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
        exchange.start(customs);
        exchange.pump().run();

        assertThat(valueOf(clerk.resend(message, BY_HAND)).mayHaveArrived()).isTrue();
        exchange.pump().run();

        assertThat(customs.deliveries())
                .hasSize(2)
                .element(1)
                .isEqualTo(customs.deliveries().get(0));
        assertThat(exchange.standing(message).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void shouldRefuse_whenTheMessageIsUnknown() {
        assertThat(clerk.resend(new MessageId(AgreementFixtures.number(9) + "-S"), BY_HAND))
                .isEqualTo(Outcome.refused(Refusal.UNKNOWN_MESSAGE));
    }

    @Test
    void shouldWaitAndSaySo_whileItsConnectorIsHeld() {
        BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
        exchange.start(customs);

        exchange.pump(Map.of("heldConnectors", "east, simulator"), exchange.store.outbox(), exchange.answers)
                .run();

        assertThat(customs.deliveries()).isEmpty();
        assertThat(exchange.standing(message).attempts()).isZero();
        assertThat(exchange.standing(message).reason()).isEqualTo("connector simulator is held for maintenance");
        exchange.clock.advance(Exchange.FIRST_WAIT);
        exchange.pump().run();
        assertThat(exchange.standing(message).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void shouldHaveEachRefusalInTheReadme() {
        assertThat(Readme.firstColumnUnder("message refused"))
                .containsExactlyElementsOf(Readme.codes(Refusal.values(), Refusal::name));
    }

    private static Standing valueOf(Outcome<Standing, Refusal> outcome) {
        return outcome.fold(standing -> standing, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }
}
