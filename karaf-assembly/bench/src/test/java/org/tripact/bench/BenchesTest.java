package org.tripact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchesTest {

    @Test
    void shouldRunAll_whenNoneIsNamed() {
        assertThat(Benches.named(List.of())).isEqualTo(Benches.ALL);
    }

    @Test
    void shouldRunTheNamedOnesInTheirOrder() {
        assertThat(Benches.named(List.of("start", "log-in")))
                .extracting(Bench::name)
                .containsExactly("start", "log-in");
    }

    @Test
    void shouldSayWhichThereAre_whenOneIsUnknown() {
        assertThatThrownBy(() -> Benches.named(List.of("speed")))
                .hasMessageContaining("no bench speed")
                .hasMessageContaining("sign-flow");
    }

    @Test
    void shouldNameEachOnce() {
        assertThat(Benches.ALL).extracting(Bench::name).doesNotHaveDuplicates();
    }
}
