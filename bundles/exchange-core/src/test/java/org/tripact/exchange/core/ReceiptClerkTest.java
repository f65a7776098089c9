package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.ExchangeFixtures.anApprovedReceipt;
import static org.tripact.testkit.ExchangeFixtures.receipt;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.InterventionRefusal;
import org.tripact.agreement.api.Interventions;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.desk.ReceiptDesk.Refusal;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;

class ReceiptClerkTest {

    private static final Intervention BY_HAND = new Intervention("admin", "told by telephone");

    private final Exchange exchange = new Exchange();
    private final Believer agreements = new Believer();
    private final ReceiptClerk clerk =
            new ReceiptClerk(exchange.store.receipts(), exchange.store.outbox(), agreements, exchange.clock);
    private final ReceiptApplier applier = new ReceiptApplier(
            exchange.store.receipts(),
            exchange.store.outbox(),
            exchange.answers,
            ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of())),
            exchange.clock);

    @BeforeEach
    void anApplicationWentOut() {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
    }

    @Test
    void shouldMoveTheAgreement_whenAContradictionIsBelieved() {
        KeptReceipt rejected = aContradiction();

        assertThat(clerk.accept(rejected.sequence(), BY_HAND)).isEqualTo(Outcome.accepted(rejected));

        assertThat(agreements.believed.meaning()).isEqualTo(Meaning.REJECTED);
        assertThat(agreements.believed.reference()).isEqualTo("simulator/R-0003");
        assertThat(agreements.place).isEqualTo(rejected.sequence());
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_TAKEN,CODE_TAKEN",
        "NO_STAGE_TO_MOVE,NO_STAGE_TO_MOVE",
        "UNKNOWN_AGREEMENT,UNKNOWN_MESSAGE",
        "ANSWER_DECIDED,NOT_TO_DECIDE"
    })
    void shouldGoOnWaiting_whenTheAgreementCannotMove(InterventionRefusal why, Refusal told) {
        KeptReceipt rejected = aContradiction();
        agreements.refusal = why;

        assertThat(clerk.accept(rejected.sequence(), BY_HAND)).isEqualTo(Outcome.refused(told));

        assertThat(clerk.toDecide(10)).containsExactly(rejected);
    }

    @Test
    void shouldSetAsideForGood_whenDismissed() {
        KeptReceipt rejected = aContradiction();

        assertThat(clerk.dismiss(rejected.sequence(), BY_HAND)).isEqualTo(Outcome.accepted(rejected));

        assertThat(agreements.believed).isNull();
        assertThat(clerk.toDecide(10)).isEmpty();
        assertThat(fate(Fate.DISMISSED)).containsExactly(rejected.receipt());
        assertThat(lastAudit().event()).isEqualTo(AuditEvent.RECEIPT_DISMISSED);
    }

    @Test
    void shouldApplyAStrayReceipt_whenAPersonKnowsItsMessage() {
        KeptReceipt stray = aStray();
        assertThat(clerk.accept(stray.sequence(), BY_HAND)).isEqualTo(Outcome.refused(Refusal.UNKNOWN_MESSAGE));

        assertThat(clerk.match(stray.sequence(), application(1), BY_HAND)).isEqualTo(Outcome.accepted(stray));
        applier.run();

        assertThat(exchange.answers.meanings()).containsExactly(Meaning.STORED);
        assertThat(fate(Fate.APPLIED)).containsExactly(stray.receipt());
        assertThat(clerk.match(stray.sequence(), application(1), BY_HAND))
                .isEqualTo(Outcome.refused(Refusal.NOT_TO_DECIDE));
    }

    @Test
    void shouldRefuseToMatch_whenNoMessageOfOursHasTheId() {
        KeptReceipt stray = aStray();

        assertThat(clerk.match(stray.sequence(), application(7), BY_HAND))
                .isEqualTo(Outcome.refused(Refusal.UNKNOWN_MESSAGE));
        assertThat(clerk.toDecide(10)).containsExactly(stray);
    }

    @Test
    void shouldHaveEachRefusalInTheReadme() {
        assertThat(Readme.firstColumnUnder("receipt refused"))
                .containsExactlyElementsOf(Readme.codes(Refusal.values(), Refusal::name));
    }

    private KeptReceipt aContradiction() {
        keep(anApprovedReceipt());
        keep(receipt("R-0003", ReceiptKind.REJECTED, AgreementFixtures.minute(9)));
        applier.run();
        return clerk.toDecide(10).get(0);
    }

    private KeptReceipt aStray() {
        keep(new Receipt("simulator", "R-9", "CN-4711", ReceiptKind.STORED, AgreementFixtures.minute(9), ""));
        applier.run();
        return clerk.toDecide(10).get(0);
    }

    private void keep(Receipt receipt) {
        exchange.store.receipts().keep(receipt, exchange.clock.instant());
    }

    private List<Receipt> fate(Fate fate) {
        return exchange.store.receipts().list(fate, 100).stream()
                .map(KeptReceipt::receipt)
                .toList();
    }

    private AuditEntry lastAudit() {
        return exchange.store.audit().read(new PageRequest(0, 1)).items().get(0).entry();
    }

    private static MessageId application(int number) {
        return new MessageId(AgreementFixtures.number(number) + "-S");
    }

    /** Agreements that believe what they are told, or refuse. */
    private static final class Believer implements Interventions {

        private CustomsAnswer believed;
        private long place;
        private InterventionRefusal refusal;

        @Override
        public Outcome<Agreement, InterventionRefusal> giveUp(AgreementNumber number, Intervention intervention) {
            throw new AssertionError("nothing is given up here");
        }

        @Override
        public Outcome<Agreement, InterventionRefusal> accept(
                CustomsAnswer answer, long waiting, Intervention intervention) {
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            believed = answer;
            place = waiting;
            return Outcome.accepted(AgreementFixtures.anApprovedAgreement());
        }
    }
}
