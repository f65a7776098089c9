package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.codeOf;
import static org.tripact.agreement.core.Hall.holderOf;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.valueOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.kernel.Digest;

/** A new text binds who signs after it; what was signed before stays as it was signed. */
class NextTextVersionTest {

    private static final TextVersion NEXT =
            new TextVersion("2099-01", new Digest("7e62e23bd5927a580714cc2748824973dfc886a288fe0f1f20ce83aac5061854"));
    private static final AgreementRefusal STALE = AgreementRefusal.of(AgreementReason.TEXT_VERSION_STALE);

    private final Hall hall = new Hall();

    @Test
    void shouldKeepTheOldTextReadable_whenANewOneIsInForce() {
        String before = valueOf(hall.desk.text(Optional.empty(), "zh-CN")).body();
        hall.publish(NEXT);

        assertThat(valueOf(hall.desk.text(Optional.empty(), "en")).version()).isEqualTo("2099-01");
        assertThat(valueOf(hall.desk.text(Optional.of(Hall.TEXT), "zh-CN")).body())
                .isEqualTo(before);
    }

    @Test
    void shouldRefuseTheOldText_whenSigningAfterTheNewOne() {
        hall.publish(NEXT);

        assertThat(refusalOf(hall.prepare(FIRM, Action.SIGN))).isEqualTo(STALE);
    }

    @Test
    void shouldRefuseTheSignedStatement_whenTheTextChangedSinceItWasIssued() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.publish(NEXT);

        assertThat(refusalOf(hall.sign(FIRM, statement))).isEqualTo(STALE);
        assertThat(hall.memory.agreements().find(statement.number())).isEmpty();
    }

    @Test
    void shouldGiveTheFirstAnswer_whenTheTextChangedSinceItWasSigned() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        Agreement first = valueOf(hall.sign(FIRM, statement));
        hall.publish(NEXT);

        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(first);
    }

    @Test
    void shouldTerminateWithTheVersionThatWasSigned_whenANewerIsInForce() {
        hall.anAgreement(FIRM, Meaning.APPROVED);
        hall.publish(NEXT);

        StatementRequest withTheNew = new StatementRequest(Action.TERMINATE, codeOf(FIRM), NEXT.version());
        assertThat(refusalOf(hall.desk.prepare(holderOf(FIRM), withTheNew))).isEqualTo(STALE);
        assertThat(hall.aStatementTo(Action.TERMINATE, FIRM).text()).contains("协议文本 text: 2026-11 sm3:");
    }
}
