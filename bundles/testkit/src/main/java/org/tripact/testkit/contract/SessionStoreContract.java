package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.CardFixtures.aSession;
import static org.tripact.testkit.CardFixtures.handleOf;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.cards.RegisteredCards;

/** Sessions live until they are removed or dropped, and their last use only moves forward. */
public abstract class SessionStoreContract {

    private static final String HASH = "0a".repeat(32);
    private static final String OTHER_HASH = "0b".repeat(32);
    private static final String THIRD_HASH = "0c".repeat(32);

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldFindTheSession_whenItWasKept() {
        keep(aSession(HASH, NOW));

        assertThat(stores().sessions().find(HASH)).contains(aSession(HASH, NOW));
        assertThat(stores().sessions().find(OTHER_HASH)).isEmpty();
    }

    @Test
    void shouldMoveTheLastUseForward_neverBack() {
        keep(aSession(HASH, NOW));

        stores().sessions().touch(HASH, minute(5));
        stores().sessions().touch(HASH, minute(3));

        assertThat(found().lastUsedAt()).isEqualTo(minute(5));
        assertThat(found().openedAt()).isEqualTo(NOW);
    }

    @Test
    void shouldLockAndUnlock() {
        keep(aSession(HASH, NOW));

        assertThat(stores().sessions().setLocked(HASH, true, minute(1))).isTrue();
        assertThat(found()).isEqualTo(aSession(HASH, NOW).with(true, minute(1)));

        assertThat(stores().sessions().setLocked(HASH, false, minute(2))).isTrue();
        assertThat(found()).isEqualTo(aSession(HASH, NOW).with(false, minute(2)));
    }

    @Test
    void shouldStayLocked_whenUsed() {
        keep(aSession(HASH, NOW));
        stores().sessions().setLocked(HASH, true, minute(1));

        stores().sessions().touch(HASH, minute(2));

        assertThat(found().locked()).isTrue();
    }

    @Test
    void shouldEndOnce() {
        keep(aSession(HASH, NOW));

        assertThat(stores().sessions().remove(HASH)).isTrue();
        assertThat(stores().sessions().remove(HASH)).isFalse();
        assertThat(stores().sessions().find(HASH)).isEmpty();
    }

    @Test
    void shouldStayEnded_whenTouchedOrLocked() {
        keep(aSession(HASH, NOW));
        stores().sessions().remove(HASH);

        stores().sessions().touch(HASH, minute(1));

        assertThat(stores().sessions().setLocked(HASH, true, minute(1))).isFalse();
        assertThat(stores().sessions().find(HASH)).isEmpty();
    }

    @Test
    void shouldDropThoseUnusedTooLong_whenAnotherIsKept() {
        keep(aSession(HASH, NOW));

        stores().sessions().keep(aSession(OTHER_HASH, minute(30)), minute(1), Instant.EPOCH);

        assertThat(stores().sessions().find(HASH)).isEmpty();
        assertThat(stores().sessions().find(OTHER_HASH)).isPresent();
    }

    @Test
    void shouldDropThoseOpenedTooLongAgo_whenAnotherIsKept() {
        keep(aSession(HASH, NOW));
        stores().sessions().touch(HASH, minute(600));

        stores().sessions().keep(aSession(OTHER_HASH, minute(600)), Instant.EPOCH, minute(1));

        assertThat(stores().sessions().find(HASH)).isEmpty();
    }

    @Test
    void shouldKeepThoseAtTheVeryEdge_whenAnotherIsKept() {
        keep(aSession(HASH, NOW));

        stores().sessions().keep(aSession(OTHER_HASH, NOW), NOW, NOW);

        assertThat(stores().sessions().find(HASH)).isPresent();
    }

    @Test
    void shouldEndForOne_whenManyRemoveItAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            keep(aSession(HASH, NOW));
            Callable<Boolean> remove = () -> stores().sessions().remove(HASH);

            assertThat(Race.between(List.of(remove, remove, remove))).containsExactlyInAnyOrder(true, false, false);
        }
    }

    @Test
    void shouldFindTheSessionByItsHandle() {
        keep(aSession(HASH, NOW));

        assertThat(stores().sessions().findByHandle(handleOf(HASH))).contains(aSession(HASH, NOW));
        assertThat(stores().sessions().findByHandle(HASH)).isEmpty();
        assertThat(stores().sessions().findByHandle(handleOf(OTHER_HASH))).isEmpty();
    }

    @Test
    void shouldListLivingSessionsInPages_lastOpenedFirst() {
        keep(aSession(HASH, NOW));
        keep(aSession(OTHER_HASH, minute(1)));
        keep(aSession(THIRD_HASH, minute(2)));

        assertThat(list(new PageRequest(0, 2)).items())
                .containsExactly(aSession(THIRD_HASH, minute(2)), aSession(OTHER_HASH, minute(1)));
        assertThat(list(new PageRequest(1, 2)).items()).containsExactly(aSession(HASH, NOW));
        assertThat(list(new PageRequest(1, 2)).total()).isEqualTo(3);
        assertThat(stores().sessions()
                        .list(NOW, minute(1), new PageRequest(0, 10))
                        .items())
                .containsExactly(aSession(THIRD_HASH, minute(2)));
    }

    @Test
    void shouldTellWhichAreOverdue_byTimeAndByTheRegister() {
        register(CardStatus.ACTIVE);
        keep(aSession(HASH, NOW));
        keep(aSession(OTHER_HASH, minute(2)));

        assertThat(overdue(minute(-1), 10)).isEmpty();
        assertThat(overdue(NOW, 10)).containsExactly(aSession(HASH, NOW));
        assertThat(overdue(minute(2), 1)).hasSize(1);
        for (CardStatus status : List.of(CardStatus.SUSPENDED, CardStatus.LOST)) {
            register(status);
            assertThat(overdue(minute(-1), 10)).hasSize(2);
        }
    }

    @Test
    void shouldTellAsOverdue_whenTheRegisterNeverKnewTheCard() {
        keep(aSession(HASH, NOW));

        assertThat(overdue(minute(-1), 10)).containsExactly(aSession(HASH, NOW));
    }

    private List<KeptSession> overdue(Instant after, int limit) {
        return stores().sessions().overdue(after, after, limit);
    }

    private Page<KeptSession> list(PageRequest page) {
        return stores().sessions().list(Instant.EPOCH, Instant.EPOCH, page);
    }

    private void register(CardStatus status) {
        stores().register().put(List.of(RegisteredCards.with(status, RegisteredCards.aLegalPerson())));
    }

    private void keep(KeptSession session) {
        stores().sessions().keep(session, Instant.EPOCH, Instant.EPOCH);
    }

    private KeptSession found() {
        return stores().sessions().find(HASH).orElseThrow();
    }
}
