package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.valueOf;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.Statement;
import org.tripact.card.api.CardReason;

/** The same statement again gives the first answer, whatever happened since. */
class RepeatTest {

    private final Hall hall = new Hall();
    private Statement statement;
    private Agreement first;

    @BeforeEach
    void sign() {
        statement = hall.aStatementTo(Action.SIGN, FIRM);
        first = valueOf(hall.sign(FIRM, statement));
    }

    @Test
    void shouldGiveTheFirstAnswer_whenSentTwice() {
        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(first);
        assertThat(hall.agreement(statement.number()).version()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheFirstAnswerAsItWas_whenCustomsHasApprovedAndTheServerRestarted() {
        hall.answer(statement.number(), Meaning.APPROVED);
        hall.restart();

        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(first);
    }

    @Test
    void shouldGiveTheFirstAnswerAsItWas_whenTheAgreementIsTerminated() {
        hall.answer(statement.number(), Meaning.APPROVED);
        hall.terminate(FIRM, hall.aStatementTo(Action.TERMINATE, FIRM));

        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(first);
    }

    @Test
    void shouldGiveTheFirstAnswer_whenTheStatementWouldBeExpiredAndTheCardIsRevokedByNow() {
        hall.clock.advance(Duration.ofDays(400));
        hall.checks.refuseEverythingFor(CardReason.CERTIFICATE_REVOKED);

        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(first);
    }

    @Test
    void shouldTellListenersOnce_whenSentTwice() {
        hall.sign(FIRM, statement);

        assertThat(hall.told).containsExactly(first);
    }

    @Test
    void shouldGiveTheFirstAnswer_whenTerminationIsSentAgainAfterARestartAndANewAgreement() {
        hall.answer(statement.number(), Meaning.APPROVED);
        Statement toTerminate = hall.aStatementTo(Action.TERMINATE, FIRM);
        Agreement ended = valueOf(hall.terminate(FIRM, toTerminate));
        hall.clock.advance(Duration.ofHours(1));
        hall.aDeclaredAgreement(FIRM);
        hall.restart();

        assertThat(valueOf(hall.terminate(FIRM, toTerminate))).isEqualTo(ended);
    }

    @Test
    void shouldGiveTheSameStage_whenTerminationIsSentAgainAfterCustomsAnsweredIt() {
        hall.answer(statement.number(), Meaning.APPROVED);
        Statement toTerminate = hall.aStatementTo(Action.TERMINATE, FIRM);
        Agreement ended = valueOf(hall.terminate(FIRM, toTerminate));
        hall.answerToTermination(ended.number(), Meaning.DELIVERED);

        assertThat(valueOf(hall.terminate(FIRM, toTerminate)).stage()).isEqualTo(ended.stage());
    }
}
