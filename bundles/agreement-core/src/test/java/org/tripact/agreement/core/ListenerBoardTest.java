package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementListener;
import org.tripact.testkit.AgreementFixtures;

class ListenerBoardTest {

    private final ListenerBoard board = new ListenerBoard();
    private final List<Agreement> heard = new ArrayList<>();
    private final AgreementListener listener = heard::add;

    @Test
    void shouldTellTheOthers_whenOneListenerFails() {
        board.bindListener(agreement -> {
            throw new IllegalStateException("a listener that fails on purpose");
        });
        board.bindListener(listener);

        board.tell(AgreementFixtures.aSentAgreement());

        assertThat(heard).containsExactly(AgreementFixtures.aSentAgreement());
    }

    @Test
    void shouldTellNoLonger_whenTheListenerHasGone() {
        board.bindListener(listener);
        board.unbindListener(listener);

        board.tell(AgreementFixtures.aSentAgreement());

        assertThat(heard).isEmpty();
    }
}
