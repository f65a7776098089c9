package org.tripact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientsTest {

    @Test
    void shouldDoEachPieceOnce() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        new Clients(8).nanos(100, done::add);
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void shouldFail_whenAPieceFails() {
        Clients clients = new Clients(2);
        assertThatThrownBy(() -> clients.nanos(10, i -> {
                    if (i == 7) {
                        throw new IllegalStateException("piece " + i);
                    }
                }))
                .hasRootCauseMessage("piece 7");
    }
}
