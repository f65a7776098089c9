package org.tripact.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.bench.Figure.Peer;

class FigureTest {

    private static final Series SLOW = new Series(List.of(100.0, 110.0, 120.0));
    private static final Series FAST = new Series(List.of(200.0, 220.0, 240.0));

    @Test
    void shouldJudgeTheRatio_whenBesideAPeer() {
        Figure figure = Figure.beside("flow", SLOW, "/s", new Peer("limit", FAST), Target.atLeast(0.5));

        assertThat(figure.cells())
                .containsExactly(
                        "flow", "110 /s (100–120)", "limit 220 /s (200–240)", "0.50 × (0.50–0.50)", "≥ 0.5 ×", "met");
    }

    @Test
    void shouldJudgeTheValue_whenItStandsAlone() {
        assertThat(Figure.absolute("memory", FAST, "MiB", Target.atMost(200)).cells())
                .containsExactly("memory", "220 MiB (200–240)", "–", "–", "≤ 200 MiB", "**missed**");
    }

    @Test
    void shouldTellNoSpread_whenThereWasOneRound() {
        Series single = new Series(List.of(65_023.4));
        assertThat(Figure.absolute("archive", single, "kB", Target.none()).cells())
                .containsExactly("archive", "65 023 kB", "–", "–", "–", "–");
    }

    @Test
    void shouldHoldAtTheBoundItself() {
        assertThat(Target.atLeast(3).verdict(3)).isEqualTo("met");
        assertThat(Target.atMost(3).verdict(3)).isEqualTo("met");
        assertThat(Target.atLeast(3).verdict(2.99)).isEqualTo("**missed**");
        assertThat(Target.atMost(3).verdict(3.01)).isEqualTo("**missed**");
    }
}
