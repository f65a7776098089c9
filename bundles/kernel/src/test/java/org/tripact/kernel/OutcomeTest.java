package org.tripact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private enum Reason {
        TOO_LATE,
        NOT_YOURS
    }

    private final Outcome<Integer, Reason> seven = Outcome.accepted(7);
    private final Outcome<Integer, Reason> tooLate = Outcome.refused(Reason.TOO_LATE);

    private static <V> String read(Outcome<V, Reason> outcome) {
        return outcome.fold(value -> "value " + value, reason -> "refused " + reason);
    }

    @Test
    void shouldCallExactlyOneSide_whenRead() {
        assertThat(read(seven)).isEqualTo("value 7");
        assertThat(read(tooLate)).isEqualTo("refused TOO_LATE");
        assertThat(seven.isAccepted()).isTrue();
        assertThat(tooLate.isAccepted()).isFalse();
    }

    @Test
    void shouldGoOn_onlyWhereAccepted() {
        assertThat(read(seven.map(value -> value + 1))).isEqualTo("value 8");
        assertThat(read(tooLate.map(value -> value + 1))).isEqualTo("refused TOO_LATE");
        assertThat(read(seven.flatMap(value -> Outcome.refused(Reason.NOT_YOURS))))
                .isEqualTo("refused NOT_YOURS");
        assertThat(read(tooLate.flatMap(value -> Outcome.refused(Reason.NOT_YOURS))))
                .isEqualTo("refused TOO_LATE");
    }

    @Test
    void shouldTranslateTheRefusal_andLeaveTheValue() {
        assertThat(tooLate.mapRefusal(Reason::name)).isEqualTo(Outcome.refused("TOO_LATE"));
        assertThat(seven.mapRefusal(Reason::name)).isEqualTo(Outcome.accepted(7));
    }

    @Test
    void shouldLookAtTheRefusalInPassing() {
        List<Reason> seen = new ArrayList<>();

        assertThat(tooLate.onRefused(seen::add)).isSameAs(tooLate);
        assertThat(seven.onRefused(seen::add)).isSameAs(seven);
        assertThat(seen).containsExactly(Reason.TOO_LATE);
    }
}
