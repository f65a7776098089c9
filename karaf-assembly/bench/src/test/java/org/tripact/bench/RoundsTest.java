package org.tripact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<String> order = new ArrayList<>();

    @Test
    void shouldTakeTurns_andKeepOnlyWhatCameAfterWarmingUp() throws Exception {
        Samples samples = Rounds.alternate(new Run(1, 2, 1, Path.of(".")), side("a"), side("b"));

        assertThat(order).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(samples.of("a").values()).containsExactly(3.0, 5.0);
        assertThat(samples.of("b").values()).containsExactly(4.0, 6.0);
    }

    @Test
    void shouldSayWhatThereIs_whenAskedForSomethingElse() {
        Samples samples = new Samples();
        samples.add("a", 1);
        assertThatThrownBy(() -> samples.of("b")).hasMessageContaining("[a]");
    }

    @Test
    void shouldGiveRatesBySecond() {
        Samples samples = new Samples();
        samples.addRate("a", 50, 250_000_000);
        assertThat(samples.of("a").median()).isEqualTo(200);
    }

    private Side side(String name) {
        return into -> {
            order.add(name);
            into.add(name, order.size());
        };
    }
}
