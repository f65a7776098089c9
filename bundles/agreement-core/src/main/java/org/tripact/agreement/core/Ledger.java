package org.tripact.agreement.core;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.Decision;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.Outcome;

/** Writes changes and tells of them once they are kept; what lost a race is decided again. */
final class Ledger {

    /** Each round lost means that another change was kept: more in a row than this is not a race but a fault. */
    private static final int ROUNDS = 16;

    private final AgreementStore store;
    private final ListenerBoard listeners;

    Ledger(AgreementStore store, ListenerBoard listeners) {
        this.store = store;
        this.listeners = listeners;
    }

    /** The agreement after the change, or how it lost. */
    Outcome<Agreement, CommitResult> commit(Change change) {
        CommitResult result = store.commit(change);
        if (result != CommitResult.COMMITTED) {
            return Outcome.refused(result);
        }
        return Outcome.accepted(told(change));
    }

    /** Decides on what is known and keeps what follows, at once; empty where there is no such agreement. */
    <T> Optional<Outcome<T, CommitResult>> decide(
            AgreementNumber number, Function<AgreementHistory, Decision<T>> decision) {
        Optional<Outcome<Decision<T>, CommitResult>> outcome = store.decide(number, decision);
        return outcome.map(kept -> kept.map(decided -> {
            decided.change().ifPresent(this::told);
            return decided.answer();
        }));
    }

    private Agreement told(Change kept) {
        Agreement agreement = new Agreement(kept.particulars(), kept.stage(), kept.expectedVersion() + 1);
        listeners.tell(agreement);
        return agreement;
    }

    /** Tries until a round gives an answer; each round reads and decides anew. */
    <T> T settle(Supplier<Optional<T>> round) {
        for (int i = 0; i < ROUNDS; i++) {
            Optional<T> answer = round.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException("lost " + ROUNDS + " races for one agreement in a row");
    }
}
