package org.tripact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void shouldTurnItems_andKeepTheRest() {
        Page<String> page = new Page<>(List.of(1, 2), 12, 5, 2).map(item -> "no. " + item);

        assertThat(page).isEqualTo(new Page<>(List.of("no. 1", "no. 2"), 12, 5, 2));
    }

    @Test
    void shouldNotChange_whenTheListItWasMadeOfDoes() {
        List<String> items = new ArrayList<>(List.of("one"));
        Page<String> page = new Page<>(items, 1, 0, 20);
        items.add("two");

        assertThat(page.items()).containsExactly("one");
    }

    @Test
    void shouldCountWhatStandsBefore_alsoBeyondAnInt() {
        assertThat(new PageRequest(0, 100).offset()).isZero();
        assertThat(new PageRequest(3, 20).offset()).isEqualTo(60);
        assertThat(new PageRequest(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_700L);
    }

    @Test
    void shouldThrow_whenPageOrSizeIsOutOfBounds() {
        assertThatThrownBy(() -> new PageRequest(-1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageRequest(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageRequest(0, 101)).isInstanceOf(IllegalArgumentException.class);
    }
}
