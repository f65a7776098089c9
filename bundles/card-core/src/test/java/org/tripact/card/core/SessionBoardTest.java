package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.SessionListener;

class SessionBoardTest {

    private final List<String> heard = new ArrayList<>();
    private final SessionBoard board = new SessionBoard();

    @Test
    void shouldTellTheOthers_whenOneListenerFails() {
        board.bindListener((handle, change) -> {
            throw new IllegalStateException("a listener that always fails");
        });
        board.bindListener((handle, change) -> heard.add(handle + " " + change));
        board.tell("a1", SessionListener.Change.LEFT);
        assertThat(heard).containsExactly("a1 LEFT");
    }

    @Test
    void shouldTellNothing_whenListenerIsGone() {
        SessionListener listener = (handle, change) -> heard.add(handle);
        board.bindListener(listener);
        board.unbindListener(listener);
        board.tell("a1", SessionListener.Change.LOCKED);
        assertThat(heard).isEmpty();
    }
}
