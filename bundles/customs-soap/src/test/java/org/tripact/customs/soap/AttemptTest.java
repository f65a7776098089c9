package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;

class AttemptTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Attempt attempt = new Attempt(() -> {
        made.incrementAndGet();
        return new Delivery.Accepted();
    });

    @Test
    void shouldNeverBeMade_onceItWasGivenUp() {
        assertThat(attempt.giveUp()).isTrue();

        assertThat(attempt.make()).isInstanceOf(Delivery.NotSent.class);
        assertThat(made).hasValue(0);
    }

    @Test
    void shouldNotBeGivenUp_onceItBegan() {
        assertThat(attempt.make()).isEqualTo(new Delivery.Accepted());

        assertThat(attempt.giveUp()).isFalse();
        assertThat(made).hasValue(1);
    }
}
