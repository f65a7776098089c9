package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** The first table of the README: killed after each step of a message's way, then a fresh pump on what is stored. */
class MessageCrashTest {

    /** The steps, as the calls that make them, with how often customs then sees the message and how often it is encoded. */
    enum Step {
        CLAIM("claim", 1, 1),
        ENCODE("encode", 1, 2),
        BEGIN_ATTEMPT("beginAttempt", 1, 1),
        DELIVER("deliver", 2, 1),
        RECORD("record", 1, 1);

        final String call;
        final int sends;
        final int encodings;

        Step(String call, int sends, int encodings) {
            this.call = call;
            this.sends = sends;
            this.encodings = encodings;
        }
    }

    private final Exchange exchange = new Exchange();
    private final BookKeepingCustoms customs = new BookKeepingCustoms("simulator");

    @ParameterizedTest
    @EnumSource
    void shouldBringTheMessageIntoTheBooksOnce_whenKilledAfter(Step step) {
        exchange.start(Killed.after(step.call, CustomsConnector.class, customs));
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);

        runUntilKilled(step);
        exchange.pump().run();
        exchange.clock.advance(Exchange.LEASE);
        exchange.pump().run();

        assertThat(customs.booked()).containsExactly(id.value());
        assertThat(customs.deliveries()).hasSize(step.sends);
        assertThat(customs.deliveries()).as("one and the same bytes").containsOnly(last(customs));
        assertThat(customs.encodings()).hasSize(step.encodings);
        assertThat(exchange.answers.meanings()).containsExactly(Meaning.DELIVERED);
        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void shouldHaveEachStepInTheReadme() {
        assertThat(Readme.firstColumnUnder("killed after"))
                .containsExactlyElementsOf(Readme.codes(MessageCrashTest.Step.values(), step -> step.call));
    }

    private void runUntilKilled(Step step) {
        Dispatch killed = exchange.pump(
                "",
                Killed.after(step.call, Outbox.class, exchange.store.outbox()),
                Killed.after(step.call, CustomsAnswers.class, exchange.answers));
        try {
            killed.run();
        } catch (Killed claimed) {
            assertThat(step).isEqualTo(Step.CLAIM);
        }
    }

    private static String last(BookKeepingCustoms customs) {
        return customs.encodings().get(customs.encodings().size() - 1);
    }
}
