package org.tripact.bench.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void shouldNeverBeFasterThanItsRate() {
        long start = System.nanoTime();
        Pace pace = Pace.of(100);
        for (int turn = 0; turn < 20; turn++) {
            pace.next();
        }
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
        assertThat(pace.count()).isEqualTo(20);
    }

    @Test
    void shouldCountOnly_whenThereIsNone() {
        Pace none = Pace.none();
        none.next();
        assertThat(none.count()).isEqualTo(1);
    }
}
