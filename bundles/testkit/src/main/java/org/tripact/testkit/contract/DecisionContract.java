package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.Decision;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;

/** What is decided on an agreement is kept with what was known when it was decided, or not at all. */
public abstract class DecisionContract {

    private static final Stage SENT = AgreementFixtures.aSentAgreement().stage();

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldKeepWhatWasDecidedOnWhatIsKnown() {
        new Books(stores()).sign(NUMBER, CODE, NOW);

        Optional<Outcome<Decision<Integer>, CommitResult>> decided = stores().agreements()
                .decide(
                        NUMBER,
                        known -> new Decision<>(
                                known.timeline().size(), sent(known, "one").change()));

        assertThat(decided.orElseThrow().map(Decision::answer)).isEqualTo(Outcome.accepted(1));
        assertThat(stores().agreements().find(NUMBER).orElseThrow().state()).isEqualTo(State.SIGN_SENT);
        assertThat(new Books(stores()).timeline(NUMBER)).hasSize(2);
    }

    @Test
    void shouldKeepNothing_whenNothingFollows() {
        new Books(stores()).sign(NUMBER, CODE, NOW);

        assertThat(stores().agreements().decide(NUMBER, known -> new Decision<>("known", Optional.empty())))
                .contains(Outcome.accepted(new Decision<>("known", Optional.empty())));

        assertThat(new Books(stores()).timeline(NUMBER)).hasSize(1);
    }

    @Test
    void shouldDecideNothing_whenThereIsNoSuchAgreement() {
        AtomicInteger asked = new AtomicInteger();

        assertThat(stores().agreements()
                        .decide(NUMBER, known -> new Decision<>(asked.incrementAndGet(), Optional.empty())))
                .isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void shouldKeepNothing_whenAnotherLineHasItsReference() {
        new Books(stores()).sign(NUMBER, CODE, NOW);
        stores().agreements().decide(NUMBER, known -> sent(known, "one"));

        assertThat(stores().agreements().decide(NUMBER, known -> sent(known, "one")))
                .contains(Outcome.refused(CommitResult.VERSION_CHANGED));
        assertThat(stores().agreements().find(NUMBER).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void shouldKeepOneDecision_whenManyAreMadeOnTheSameVersion() throws Exception {
        new Books(stores()).sign(NUMBER, CODE, NOW);
        AgreementHistory known = stores().agreements().history(NUMBER).orElseThrow();

        List<Boolean> kept = Race.between(List.of(
                deciding(seen -> sent(known, "a")),
                deciding(seen -> sent(known, "b")),
                deciding(seen -> sent(known, "c"))));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(new Books(stores()).timeline(NUMBER)).hasSize(2);
    }

    private Callable<Boolean> deciding(Function<AgreementHistory, Decision<String>> decision) {
        return () ->
                stores().agreements().decide(NUMBER, decision).orElseThrow().isAccepted();
    }

    private static Decision<String> sent(AgreementHistory known, String reference) {
        return new Decision<>(
                reference, Optional.of(ChangeFixtures.moving(known.agreement(), SENT, reference, minute(1))));
    }
}
