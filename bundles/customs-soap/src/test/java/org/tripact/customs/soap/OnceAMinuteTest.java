package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tripact.testkit.SettableClock;

class OnceAMinuteTest {

    @Test
    void shouldTellOnceAMinute() {
        SettableClock clock = SettableClock.atFixtureTime();
        OnceAMinute line = new OnceAMinute(clock);

        assertThat(line.mayTell()).isTrue();
        assertThat(line.mayTell()).isFalse();
        clock.advance(Duration.ofSeconds(59));
        assertThat(line.mayTell()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(line.mayTell()).isTrue();
    }
}
