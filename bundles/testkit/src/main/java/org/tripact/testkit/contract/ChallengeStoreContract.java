package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.CardFixtures.aChallenge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.port.KeptChallenge;

/** A challenge is taken once, and only so many are outstanding. */
public abstract class ChallengeStoreContract {

    private static final int LIMIT = 3;

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGiveTheChallengeOnce() {
        KeptChallenge challenge = aChallenge(id(1), NOW);
        assertThat(stores().challenges().keep(challenge, NOW, LIMIT)).isTrue();

        assertThat(stores().challenges().take(id(1))).contains(challenge);
        assertThat(stores().challenges().take(id(1))).isEmpty();
    }

    @Test
    void shouldGiveNothing_whenTheChallengeIsUnknown() {
        assertThat(stores().challenges().take(id(1))).isEmpty();
        assertThat(stores().challenges().take("' or 1=1 --")).isEmpty();
    }

    @Test
    void shouldGiveTheChallengeStill_whenItHasExpired() {
        KeptChallenge old = aChallenge(id(1), NOW);
        stores().challenges().keep(old, NOW, LIMIT);

        assertThat(stores().challenges().take(id(1))).contains(old);
    }

    @Test
    void shouldRefuse_whenTooManyAreOutstanding() {
        fill();

        assertThat(stores().challenges().keep(aChallenge(id(9), minute(1)), minute(1), LIMIT))
                .isFalse();
        assertThat(stores().challenges().take(id(9))).isEmpty();
    }

    @Test
    void shouldMakeRoom_whenOneIsTaken() {
        fill();
        stores().challenges().take(id(1));

        assertThat(stores().challenges().keep(aChallenge(id(9), NOW), NOW, LIMIT))
                .isTrue();
    }

    @Test
    void shouldDropThoseThatEnded_whenAnotherComes() {
        fill();

        assertThat(stores().challenges().keep(aChallenge(id(8), minute(5)), minute(5), LIMIT))
                .isFalse();
        assertThat(stores().challenges().keep(aChallenge(id(9), minute(6)), minute(6), LIMIT))
                .isTrue();
        assertThat(stores().challenges().take(id(1))).isEmpty();
    }

    @Test
    void shouldGiveTheChallengeToOne_whenManyTakeItAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            stores().challenges().keep(aChallenge(id(round), NOW), NOW, LIMIT);
            String id = id(round);
            Callable<Optional<KeptChallenge>> take = () -> stores().challenges().take(id);

            assertThat(Race.between(List.of(take, take, take)))
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    void shouldKeepTheLimit_whenManyComeAtOnce() throws Exception {
        List<Callable<Boolean>> keepers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            KeptChallenge challenge = aChallenge(id(i), NOW);
            keepers.add(() -> stores().challenges().keep(challenge, NOW, LIMIT));
        }

        assertThat(Race.between(keepers)).filteredOn(kept -> kept).hasSize(LIMIT);
    }

    private void fill() {
        for (int i = 1; i <= LIMIT; i++) {
            stores().challenges().keep(aChallenge(id(i), NOW), NOW, LIMIT);
        }
    }

    private static String id(int n) {
        return "%064x".formatted(n);
    }
}
