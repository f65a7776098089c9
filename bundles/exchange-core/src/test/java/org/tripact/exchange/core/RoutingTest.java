package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

class RoutingTest {

    private final Exchange exchange = new Exchange();
    private final BookKeepingCustoms simulator = new BookKeepingCustoms("simulator");
    private final BookKeepingCustoms east = new BookKeepingCustoms("soap-east");

    @Test
    void shouldSendEachDistrictItsWay() {
        exchange.start(simulator);
        exchange.start(east);
        MessageId shanghai = exchange.sign(Exchange.in(AgreementFixtures.DISTRICT, 1));
        MessageId shenzhen = exchange.sign(Exchange.in(AgreementFixtures.OTHER_DISTRICT, 2));

        exchange.pump("5300=soap-east").run();

        assertThat(simulator.booked()).containsExactly(shanghai.value());
        assertThat(east.booked()).containsExactly(shenzhen.value());
    }

    @Test
    void shouldWaitWithAReason_untilTheConnectorIsThere() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        Dispatch pump = exchange.pump();

        pump.run();
        Outbox.Standing waiting = exchange.standing(id);
        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        assertThat(waiting.attempts()).isZero();
        assertThat(waiting.reason()).isEqualTo("connector simulator for district 2200 is not running");
        assertThat(exchange.answers.applied())
                .as("the agreement stays declared")
                .isEmpty();

        exchange.start(simulator);
        exchange.clock.advance(Exchange.FIRST_WAIT);
        pump.run();
        assertThat(simulator.booked()).containsExactly(id.value());
    }

    @Test
    void shouldWaitShortly_whenTheConnectorLeavesWhileItEncodes() {
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        Leaving leaving = new Leaving(exchange);
        leaving.running = exchange.start(leaving);
        Dispatch pump = exchange.pump();

        pump.run();
        assertThat(exchange.standing(id).reason()).isEqualTo("connector simulator left while it encoded it");
        assertThat(exchange.standing(id).attempts()).isZero();

        exchange.start(simulator);
        exchange.clock.advance(Exchange.FIRST_WAIT);
        pump.run();
        assertThat(simulator.booked()).containsExactly(id.value());
    }

    @Test
    void shouldSendBytesOnlyByTheConnectorThatMadeThem() {
        Map<String, Object> running = exchange.start(simulator);
        exchange.start(east);
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        simulator.losesNextAnswer();
        exchange.pump().run();

        exchange.connectors.unbindConnector(simulator, running);
        exchange.clock.advance(Exchange.LONGEST_WAIT);
        Dispatch rerouted = exchange.pump("22=soap-east");
        rerouted.run();
        assertThat(east.deliveries()).isEmpty();
        assertThat(exchange.standing(id).reason()).contains("connector simulator");

        exchange.start(simulator);
        exchange.clock.advance(Exchange.LONGEST_WAIT);
        rerouted.run();
        assertThat(simulator.deliveries())
                .hasSize(2)
                .containsOnly(simulator.encodings().get(0));
        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void shouldTakeTheHigherRanked_whenTwoHaveOneName() {
        BookKeepingCustoms higher = new BookKeepingCustoms("simulator");
        exchange.start(simulator, 0);
        Map<String, Object> running = exchange.start(higher, 10);
        exchange.start(new BookKeepingCustoms("simulator"), 0);
        MessageId first = exchange.sign(1, AgreementFixtures.CODE);
        exchange.pump().run();
        exchange.connectors.unbindConnector(higher, running);
        MessageId second = exchange.sign(2, AgreementFixtures.OTHER_CODE);

        exchange.pump().run();

        assertThat(higher.booked()).containsExactly(first.value());
        assertThat(simulator.booked()).containsExactly(second.value());
    }

    @Test
    void shouldKeepTheReason_whenItCannotBeEncoded() {
        exchange.start(new Illiterate());
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);

        exchange.pump().run();

        Outbox.Standing standing = exchange.standing(id);
        assertThat(standing.status()).isEqualTo(Status.WAITING);
        assertThat(standing.attempts()).isZero();
        assertThat(standing.reason()).startsWith("connector simulator could not encode it: ");
    }

    private static final class Illiterate implements CustomsConnector {

        @Override
        public String name() {
            return "simulator";
        }

        @Override
        public byte[] encode(Envelope envelope) {
            throw new IllegalStateException("the seal's key is not there");
        }

        @Override
        public Delivery deliver(byte[] encoded) {
            throw new AssertionError("nothing to deliver");
        }
    }

    /** Its bundle is taken away in the middle, and its classes with it. */
    private static final class Leaving implements CustomsConnector {

        private final Exchange exchange;
        private Map<String, Object> running;

        Leaving(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public String name() {
            return "simulator";
        }

        @Override
        public byte[] encode(Envelope envelope) {
            exchange.connectors.unbindConnector(this, running);
            throw new NoClassDefFoundError("org/tripact/customs/simulator/Form");
        }

        @Override
        public Delivery deliver(byte[] encoded) {
            throw new AssertionError("nothing was encoded");
        }
    }
}
