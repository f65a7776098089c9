package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.ExchangeFixtures;

/** An agreement moves by an answer that waited for a person, and the answer waits no more: both, or neither. */
public abstract class BelievedAnswerContract {

    private static final Stage REJECTED = AgreementFixtures.aRejectedAgreement().stage();

    private long place;

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @BeforeEach
    void anAnswerWaitsForAPerson() {
        new Books(stores()).sign(NUMBER, CODE, NOW);
        Receipt receipt = ExchangeFixtures.receipt("R-0007", ReceiptKind.REJECTED, NOW);
        stores().receipts().keep(receipt, NOW);
        KeptReceipt kept = stores().receipts().pending(1).get(0);
        stores().receipts().mark(kept, Fate.TO_DECIDE, "contradicts", NOW, Optional.empty());
        place = kept.sequence();
    }

    @Test
    void shouldMoveTheAgreementAndEndTheWaiting_inOne() {
        assertThat(stores().agreements().commit(believing())).isEqualTo(CommitResult.COMMITTED);

        assertThat(agreement().state()).isEqualTo(State.SIGN_REJECTED);
        assertThat(stores().receipts().toDecide(place)).isEmpty();
        assertThat(stores().receipts().list(Fate.ACCEPTED, 10))
                .singleElement()
                .satisfies(kept -> assertThat(kept.why()).isEqualTo("told by telephone"));
        assertThat(new Books(stores()).audited()).contains(AuditEvent.RECEIPT_ACCEPTED);
    }

    @Test
    void shouldChangeNothing_whenTheAnswerWasDismissedBefore() {
        Agreement before = agreement();
        dismiss();

        assertThat(stores().agreements().commit(believing())).isEqualTo(CommitResult.ANSWER_DECIDED);

        assertThat(agreement()).isEqualTo(before);
        assertThat(new Books(stores()).audited()).doesNotContain(AuditEvent.RECEIPT_ACCEPTED);
    }

    @Test
    void shouldGoOnWaiting_whenTheAgreementMovedMeanwhile() {
        Change late = believing();
        stores().agreements().commit(ChangeFixtures.handingOver(agreement(), minute(1)));

        assertThat(stores().agreements().commit(late)).isEqualTo(CommitResult.VERSION_CHANGED);

        assertThat(stores().receipts().toDecide(place)).isPresent();
    }

    @Test
    void shouldGoOnWaiting_whenAnotherAgreementOfTheCodeIsOpen() {
        stores().agreements().commit(ChangeFixtures.moving(agreement(), REJECTED, "R-1", minute(1)));
        new Books(stores()).sign(AgreementFixtures.number(2), CODE, minute(2));
        Stage approved = AgreementFixtures.anApprovedAgreement().stage();

        assertThat(stores().agreements().commit(ChangeFixtures.believing(agreement(), approved, place, minute(3))))
                .isEqualTo(CommitResult.CODE_TAKEN);

        assertThat(stores().receipts().toDecide(place)).isPresent();
    }

    @Test
    void shouldBelieveOrDismiss_whenBothAreDecidedAtOnce() throws Exception {
        Change believing = believing();

        List<Boolean> done = Race.between(
                List.of(() -> stores().agreements().commit(believing) == CommitResult.COMMITTED, this::dismiss));

        assertThat(done).containsOnlyOnce(true);
        boolean believed = done.get(0);
        assertThat(agreement().state()).isEqualTo(believed ? State.SIGN_REJECTED : State.SIGN_DECLARED);
        assertThat(stores().receipts().list(believed ? Fate.ACCEPTED : Fate.DISMISSED, 10))
                .hasSize(1);
    }

    private Change believing() {
        return ChangeFixtures.believing(agreement(), REJECTED, place, minute(2));
    }

    private Agreement agreement() {
        return stores().agreements().find(NUMBER).orElseThrow();
    }

    private boolean dismiss() {
        Intervention byHand = new Intervention("admin", "told by telephone");
        AuditEntry audit = AuditEntry.of(byHand, minute(2), AuditEvent.RECEIPT_DISMISSED, "R-0007");
        return stores().receipts().decide(place, Fate.DISMISSED, "", minute(2), audit);
    }
}
