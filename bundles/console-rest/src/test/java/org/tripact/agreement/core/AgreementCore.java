package org.tripact.agreement.core;

import java.time.Clock;
import java.time.Duration;
import org.tripact.agreement.api.AgreementListener;
import org.tripact.agreement.api.Agreements;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.card.api.SignatureCheck;
import org.tripact.testkit.memory.MemoryStore;

/** The real agreements over stores in memory, for tests of those who call them. */
public record AgreementCore(Agreements agreements, CustomsAnswers customs) {

    public static AgreementCore over(MemoryStore store, SignatureCheck check, AgreementListener listener, Clock clock) {
        ListenerBoard board = new ListenerBoard();
        board.bindListener(listener);
        return new AgreementCore(
                new AgreementDesk(
                        store.agreements(),
                        check,
                        store.audit(),
                        board,
                        new AgreementTexts(),
                        Duration.ofMinutes(5),
                        clock),
                new AnswerIntake(store.agreements(), board, clock));
    }
}
