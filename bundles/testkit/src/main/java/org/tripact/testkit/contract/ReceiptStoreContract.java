package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.ChangeFixtures.application;
import static org.tripact.testkit.ExchangeFixtures.aStoredReceipt;
import static org.tripact.testkit.ExchangeFixtures.anApprovedReceipt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.ExchangeFixtures;

/** Receipts are stored once and marked once. */
public abstract class ReceiptStoreContract {

    private static final Intervention BY_HAND = new Intervention("admin", "told by telephone");
    private static final MessageId MATCH = application(NUMBER);

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGiveTheReceiptsThatWait_inTheOrderOfStoring() {
        assertThat(stores().receipts().keep(anApprovedReceipt(), minute(4))).isTrue();
        assertThat(stores().receipts().keep(aStoredReceipt(), minute(5))).isTrue();

        List<KeptReceipt> pending = stores().receipts().pending(10);

        assertThat(pending).extracting(KeptReceipt::receipt).containsExactly(anApprovedReceipt(), aStoredReceipt());
        assertThat(pending.get(1).sequence()).isGreaterThan(pending.get(0).sequence());
        assertThat(stores().receipts().pending(1)).containsExactly(pending.get(0));
    }

    @Test
    void shouldKeepEveryWord_whenCustomsGivesAReason() {
        Receipt longest = new Receipt(
                "dir", "~!".repeat(64), "m".repeat(128), ReceiptKind.REJECTED, NOW, "退".repeat(Receipt.REASON_LIMIT));

        stores().receipts().keep(longest, NOW);

        assertThat(stores().receipts().pending(1).get(0).receipt()).isEqualTo(longest);
    }

    @Test
    void shouldKeepAReceiptOnce() {
        stores().receipts().keep(aStoredReceipt(), minute(4));
        Receipt otherWords = ExchangeFixtures.receipt(aStoredReceipt().id(), ReceiptKind.REJECTED, minute(9));

        assertThat(stores().receipts().keep(aStoredReceipt(), minute(9))).isFalse();
        assertThat(stores().receipts().keep(otherWords, minute(9))).isFalse();
        assertThat(stores().receipts().pending(10)).hasSize(1);
    }

    @Test
    void shouldTellACopyFromAnotherAnswerUnderItsId() {
        Receipt stored =
                ExchangeFixtures.receipt("R-0009", ReceiptKind.STORED, minute(4).plusNanos(1));
        stores().receipts().keep(stored, minute(4));

        assertThat(stores().receipts().isKept(stored)).isTrue();
        assertThat(stores().receipts().isKept(ExchangeFixtures.receipt("R-0009", ReceiptKind.REJECTED, minute(4))))
                .isFalse();
        assertThat(stores().receipts().isKept(ExchangeFixtures.receipt("R-0009", ReceiptKind.STORED, minute(5))))
                .isFalse();
        assertThat(stores().receipts().isKept(ExchangeFixtures.receipt("R-0010", ReceiptKind.STORED, minute(4))))
                .isFalse();
    }

    @Test
    void shouldKeepTheSameId_whenItCameByAnotherConnector() {
        Receipt r = aStoredReceipt();
        stores().receipts().keep(r, NOW);

        assertThat(stores().receipts().keep(new Receipt("other", r.id(), r.messageId(), r.kind(), r.at(), ""), NOW))
                .isTrue();
    }

    @Test
    void shouldKeepAReceiptOnce_whenItComesManyTimesAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            Receipt receipt = ExchangeFixtures.receipt("R-1" + round, ReceiptKind.STORED, NOW);
            Callable<Boolean> keep = () -> stores().receipts().keep(receipt, NOW);

            assertThat(Race.between(List.of(keep, keep, keep))).containsExactlyInAnyOrder(true, false, false);
        }
        assertThat(stores().receipts().pending(100)).hasSize(8);
    }

    @Test
    void shouldListByFate_whenMarked() {
        stores().receipts().keep(aStoredReceipt(), NOW);
        stores().receipts().keep(anApprovedReceipt(), NOW);
        List<KeptReceipt> both = stores().receipts().pending(10);

        stores().receipts().mark(both.get(0), Fate.APPLIED, "", minute(1), Optional.empty());
        stores().receipts().mark(both.get(1), Fate.TO_DECIDE, "矛盾", minute(1), Optional.of(toDecide()));

        assertThat(stores().receipts().pending(10)).isEmpty();
        assertThat(stores().receipts().list(Fate.APPLIED, 10)).containsExactly(both.get(0));
        assertThat(stores().receipts().list(Fate.TO_DECIDE, 10)).singleElement().satisfies(kept -> {
            assertThat(kept.receipt()).isEqualTo(anApprovedReceipt());
            assertThat(kept.receivedAt()).isEqualTo(NOW);
            assertThat(kept.why()).isEqualTo("矛盾");
        });
        assertThat(stores().receipts().list(Fate.NOTHING_NEW, 10)).isEmpty();
        assertThat(new Books(stores()).audited()).containsExactly(AuditEvent.RECEIPT_TO_DECIDE);
    }

    @Test
    void shouldChangeNothing_whenMarkedAgain() {
        stores().receipts().keep(aStoredReceipt(), NOW);
        KeptReceipt kept = stores().receipts().pending(1).get(0);
        stores().receipts().mark(kept, Fate.APPLIED, "", minute(1), Optional.empty());

        stores().receipts().mark(kept, Fate.TO_DECIDE, "", minute(2), Optional.of(toDecide()));

        assertThat(stores().receipts().list(Fate.APPLIED, 10)).containsExactly(kept);
        assertThat(new Books(stores()).audited()).isEmpty();
    }

    @Test
    void shouldBeDecidedOnce_byWhoeverIsFirst() throws Exception {
        long sequence = aReceiptToDecide();
        Callable<Boolean> dismiss =
                () -> stores().receipts().decide(sequence, Fate.DISMISSED, "旧回执", minute(2), dismissed());

        assertThat(Race.between(List.of(dismiss, dismiss, dismiss))).containsExactlyInAnyOrder(true, false, false);

        assertThat(stores().receipts().toDecide(sequence)).isEmpty();
        assertThat(stores().receipts().list(Fate.DISMISSED, 10))
                .singleElement()
                .extracting(KeptReceipt::why)
                .isEqualTo("旧回执");
        assertThat(new Books(stores()).audited())
                .containsExactly(AuditEvent.RECEIPT_DISMISSED, AuditEvent.RECEIPT_TO_DECIDE);
    }

    @Test
    void shouldBeAppliedAgainAsTheMatchedMessages_whenAPersonSaysSo() {
        long sequence = aReceiptToDecide();

        assertThat(stores().receipts().match(sequence, MATCH, matched())).isTrue();

        KeptReceipt again = stores().receipts().pending(1).get(0);
        assertThat(again.matched()).contains(MATCH);
        assertThat(again.receipt()).isEqualTo(aStoredReceipt());
        assertThat(stores().receipts().match(sequence, MATCH, matched())).isFalse();
    }

    @Test
    void shouldDecideNothing_whenTheReceiptDoesNotWaitForAPerson() {
        stores().receipts().keep(aStoredReceipt(), NOW);
        long sequence = stores().receipts().pending(1).get(0).sequence();

        assertThat(stores().receipts().toDecide(sequence)).isEmpty();
        assertThat(stores().receipts().decide(sequence, Fate.DISMISSED, "", NOW, dismissed()))
                .isFalse();
        assertThat(stores().receipts().match(sequence, MATCH, matched())).isFalse();
        assertThat(new Books(stores()).audited()).isEmpty();
    }

    private long aReceiptToDecide() {
        stores().receipts().keep(aStoredReceipt(), NOW);
        KeptReceipt kept = stores().receipts().pending(1).get(0);
        stores().receipts().mark(kept, Fate.TO_DECIDE, "unknown", minute(1), Optional.of(toDecide()));
        return stores().receipts().toDecide(kept.sequence()).orElseThrow().sequence();
    }

    private static AuditEntry dismissed() {
        return AuditEntry.of(BY_HAND, NOW, AuditEvent.RECEIPT_DISMISSED, "R-0001");
    }

    private static AuditEntry matched() {
        return AuditEntry.of(BY_HAND, NOW, AuditEvent.RECEIPT_MATCHED, "R-0001");
    }

    private static AuditEntry toDecide() {
        return AuditEntry.done(NOW, AuditEvent.RECEIPT_TO_DECIDE, "system", "R-0001");
    }
}
