package org.tripact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void shouldTakeTheMiddle_whenRoundsAreOdd() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddle_whenRoundsAreEven() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0, 3.0)).median()).isEqualTo(4);
    }

    @Test
    void shouldKnowItsEnds() {
        Series series = new Series(List.of(4.0, 2.0, 8.0));
        assertThat(List.of(series.low(), series.high())).containsExactly(2.0, 8.0);
    }

    @Test
    void shouldCompareRoundByRound() {
        Series ratio = new Series(List.of(10.0, 2.0)).over(new Series(List.of(20.0, 1.0)));
        assertThat(ratio.values()).containsExactly(0.5, 2.0);
    }

    @Test
    void shouldRefuseToCompare_whenRoundsDiffer() {
        Series one = new Series(List.of(1.0));
        Series two = new Series(List.of(1.0, 2.0));
        assertThatThrownBy(() -> one.over(two)).hasMessageContaining("not the same rounds");
    }

    @Test
    void shouldRefuseToBeEmpty() {
        assertThatThrownBy(() -> new Series(List.of())).hasMessageContaining("no round");
    }
}
