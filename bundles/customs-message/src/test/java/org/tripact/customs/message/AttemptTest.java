package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;

class AttemptTest {

    private final AtomicInteger sent = new AtomicInteger();
    private final Attempt attempt = new Attempt();

    @Test
    void shouldNeverBeMade_onceItWasGivenUp() {
        assertThat(attempt.giveUp()).isTrue();

        assertThat(attempt.make(this::send)).isInstanceOf(Delivery.NotSent.class);
        assertThat(sent).hasValue(0);
    }

    @Test
    void shouldNotBeGivenUp_onceItBegan() {
        assertThat(attempt.make(this::send)).isEqualTo(new Delivery.Accepted());

        assertThat(attempt.giveUp()).isFalse();
        assertThat(sent).hasValue(1);
    }

    @Test
    void shouldNotBeGivenUp_whileItIsMade() {
        Delivery told = attempt.make(() -> attempt.giveUp() ? new Delivery.NotSent("") : new Delivery.Unknown(""));

        assertThat(told).isEqualTo(new Delivery.Unknown(""));
    }

    private Delivery send() {
        sent.incrementAndGet();
        return new Delivery.Accepted();
    }
}
