package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.CardFixtures.aSession;
import static org.tripact.testkit.CardFixtures.handleOf;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.cards.RegisteredCards;

/** Sessions live until they are ended, and their last use only moves forward. */
public abstract class SessionStoreContract {

    private static final String HASH = "0a".repeat(32);
    private static final String OTHER_HASH = "0b".repeat(32);
    private static final String THIRD_HASH = "0c".repeat(32);
    private static final Instant ENDED = minute(1);

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

        assertThat(lock(true, minute(1))).isTrue();
        assertThat(found()).isEqualTo(aSession(HASH, NOW).with(true, minute(1)));

        assertThat(lock(false, minute(2))).isTrue();
        assertThat(found()).isEqualTo(aSession(HASH, NOW).with(false, minute(2)));
    }

    @Test
    void shouldStayLocked_whenUsed() {
        keep(aSession(HASH, NOW));
        lock(true, minute(1));

        stores().sessions().touch(HASH, minute(2));

        assertThat(found().locked()).isTrue();
    }

    @Test
    void shouldEndOnce_andRememberHow() {
        keep(aSession(HASH, NOW));
        assertThat(stores().sessions().ending(HASH)).isEmpty();

        assertThat(end(Change.DISMISSED)).isTrue();
        assertThat(end(Change.LEFT)).isFalse();

        assertThat(stores().sessions().find(HASH)).isEmpty();
        assertThat(stores().sessions().ending(HASH)).contains(Change.DISMISSED);
        assertThat(stores().sessions().ending(OTHER_HASH)).isEmpty();
    }

    @Test
    void shouldStayEnded_whenTouchedOrLocked() {
        keep(aSession(HASH, NOW));
        end(Change.LEFT);

        stores().sessions().touch(HASH, minute(1));

        assertThat(lock(true, minute(1))).isFalse();
        assertThat(stores().sessions().find(HASH)).isEmpty();
    }

    @Test
    void shouldForgetEndingsFromBefore_whenAnotherIsKept() {
        keep(aSession(HASH, NOW));
        end(Change.CARD_REFUSED);

        keep(aSession(OTHER_HASH, minute(2)), ENDED);
        assertThat(stores().sessions().ending(HASH)).contains(Change.CARD_REFUSED);

        keep(aSession(THIRD_HASH, minute(2)), ENDED.plusSeconds(1));
        assertThat(stores().sessions().ending(HASH)).isEmpty();
    }

    @Test
    void shouldWriteItsEntryWithEachChange_andNoneWithoutOne() {
        keep(aSession(HASH, NOW));
        lock(true, minute(1));
        end(Change.LEFT);
        lock(false, minute(2));
        end(Change.LEFT);

        assertThat(new Books(stores()).audited())
                .containsExactly(AuditEvent.SESSION_ENDED, AuditEvent.SESSION_LOCKED, AuditEvent.CARD_LOGIN);
    }

    @Test
    void shouldChangeNothing_whenTheEntryCannotBeWritten() {
        keep(aSession(HASH, NOW));

        assertThatNullPointerException()
                .isThrownBy(() -> stores().sessions().keep(aSession(OTHER_HASH, NOW), Instant.EPOCH, null));
        assertThatNullPointerException().isThrownBy(() -> stores().sessions().setLocked(HASH, true, minute(1), null));
        assertThatNullPointerException().isThrownBy(() -> stores().sessions().end(HASH, Change.LEFT, minute(1), null));

        assertThat(stores().sessions().find(OTHER_HASH)).isEmpty();
        assertThat(found()).isEqualTo(aSession(HASH, NOW));
        assertThat(stores().sessions().ending(HASH)).isEmpty();
    }

    @Test
    void shouldEndForOne_whenManyEndItAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            keep(aSession(HASH, NOW));
            Callable<Boolean> end = () -> end(Change.LEFT);

            assertThat(Race.between(List.of(end, end, end))).containsExactlyInAnyOrder(true, false, false);
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
        keep(session, Instant.EPOCH);
    }

    private void keep(KeptSession session, Instant forgetEndedBefore) {
        stores().sessions().keep(session, forgetEndedBefore, entry(AuditEvent.CARD_LOGIN));
    }

    private boolean lock(boolean locked, Instant at) {
        AuditEvent event = locked ? AuditEvent.SESSION_LOCKED : AuditEvent.SESSION_UNLOCKED;
        return stores().sessions().setLocked(HASH, locked, at, entry(event));
    }

    private boolean end(Change how) {
        return stores().sessions().end(HASH, how, ENDED, entry(AuditEvent.SESSION_ENDED));
    }

    private static AuditEntry entry(AuditEvent event) {
        return AuditEntry.done(
                NOW, event, RegisteredCards.aLegalPerson().number().value(), handleOf(HASH));
    }

    private KeptSession found() {
        return stores().sessions().find(HASH).orElseThrow();
    }
}
