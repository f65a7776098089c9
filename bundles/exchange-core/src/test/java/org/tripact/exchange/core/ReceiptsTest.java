package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.ExchangeFixtures.aStoredReceipt;
import static org.tripact.testkit.ExchangeFixtures.anApprovedReceipt;
import static org.tripact.testkit.ExchangeFixtures.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;

class ReceiptsTest {

    private static final Instant LATER = AgreementFixtures.minute(9);

    private final Exchange exchange = new Exchange();
    private final ReceiptApplier applier = applier(exchange.answers);

    @BeforeEach
    void anApplicationWentOut() {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
    }

    @Test
    void shouldTellTheAgreementWhatCustomsSaid() {
        keep(aStoredReceipt());

        applier.run();

        assertThat(exchange.answers.applied())
                .containsExactly(new CustomsAnswer(
                        AgreementFixtures.number(1),
                        ChangeFixtures.application(AgreementFixtures.number(1)),
                        NoticeKind.APPLICATION,
                        Meaning.STORED,
                        aStoredReceipt().at(),
                        "simulator/R-0001",
                        ""));
        assertThat(receipts(Fate.APPLIED)).containsExactly(aStoredReceipt());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveAHandlerForEachKind(ReceiptKind kind) {
        keep(receipt("R-1", kind, LATER));

        applier.run();

        assertThat(exchange.answers.applied()).singleElement().satisfies(answer -> {
            assertThat(answer.meaning().name()).isEqualTo(kind.name());
            boolean negative = kind == ReceiptKind.REJECTED || kind == ReceiptKind.STORE_FAILED;
            assertThat(answer.reason()).isEqualTo(negative ? "企业信息与备案不符" : "");
        });
    }

    @Test
    void shouldTakeTheLaterAndNoteTheEarlier_whenOutOfOrder() {
        keep(anApprovedReceipt());
        keep(aStoredReceipt());

        applier.run();

        assertThat(exchange.answers.meanings()).containsExactly(Meaning.APPROVED);
        assertThat(receipts(Fate.NOTHING_NEW)).containsExactly(aStoredReceipt());
    }

    @Test
    void shouldLeaveAContradictionToAPerson() {
        Receipt rejected = receipt("R-0003", ReceiptKind.REJECTED, LATER);
        keep(anApprovedReceipt());
        keep(rejected);

        applier.run();

        assertThat(exchange.answers.meanings()).containsExactly(Meaning.APPROVED);
        assertToDecide(rejected, Ruling.CONTRADICTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TA20261122-999999999999-S", "not*an*id!", "x"})
    void shouldLeaveAReceiptOfAnUnknownMessageToAPerson(String messageId) {
        Receipt stray = new Receipt("simulator", "R-9", messageId, ReceiptKind.APPROVED, LATER, "");
        keep(stray);

        applier.run();

        assertThat(exchange.answers.applied()).isEmpty();
        assertToDecide(stray, Ruling.UNKNOWN_MESSAGE);
    }

    @Test
    void shouldLeaveANoToATerminationToAPerson() {
        MessageId termination = exchange.terminate(1);
        exchange.everythingWentOutBy("simulator");
        Receipt no = new Receipt("simulator", "R-7", termination.value(), ReceiptKind.REJECTED, LATER, "不同意");
        keep(no);

        applier.run();

        assertToDecide(no, Ruling.NEGATIVE_TO_TERMINATION);
    }

    @Test
    void shouldLeaveToAPersonWhatAnotherConnectorBrought() {
        Receipt foreign = new Receipt("soap-east", "R-3", aStoredReceipt().messageId(), ReceiptKind.STORED, LATER, "");
        keep(foreign);

        applier.run();

        assertThat(exchange.answers.applied()).isEmpty();
        assertThat(receipts(Fate.TO_DECIDE)).containsExactly(foreign);
    }

    @Test
    void shouldLeaveToAPersonAnAnswerToWhatNeverWentOut() {
        MessageId waiting = exchange.sign(2, AgreementFixtures.OTHER_CODE);
        Receipt early = new Receipt("simulator", "R-4", waiting.value(), ReceiptKind.APPROVED, LATER, "");
        keep(early);

        applier.run();

        assertToDecide(early, Ruling.OTHER_CONNECTOR);
    }

    @Test
    void shouldApplyTheOthers_whenOneReceiptAlwaysFails() {
        exchange.sign(2, AgreementFixtures.OTHER_CODE);
        exchange.everythingWentOutBy("simulator");
        ReceiptApplier one = applier(answer -> {
            if (answer.number().equals(AgreementFixtures.number(1))) {
                throw new IllegalStateException("cannot be applied");
            }
            return exchange.answers.record(answer);
        });
        Receipt others =
                new Receipt("simulator", "R-5", AgreementFixtures.number(2) + "-S", ReceiptKind.STORED, LATER, "");
        keep(aStoredReceipt());
        one.run();
        keep(others);

        one.run();

        assertThat(receipts(Fate.APPLIED)).containsExactly(others);
        assertThat(receipts(Fate.PENDING)).containsExactly(aStoredReceipt());
    }

    /** A retry that is refused as a duplicate must not park what customs has. */
    @Test
    void shouldEndTheMessage_whenAnAnswerShowsThatItArrived() {
        BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
        customs.losesNextAnswer();
        exchange.start(customs);
        MessageId id = exchange.sign(2, Exchange.code(2));
        exchange.pump().run();
        assertThat(exchange.standing(id).mayHaveArrived()).isTrue();

        keep(new Receipt("simulator", "R-7", id.value(), ReceiptKind.STORED, LATER, ""));
        applier(exchange.answers).run();

        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(exchange.standing(id).mayHaveArrived()).isFalse();
        exchange.clock.advance(Exchange.LONGEST_WAIT);
        exchange.pump().run();
        assertThat(customs.deliveries()).hasSize(1);
    }

    @Test
    void shouldTryAFailedReceiptAgain_whenItsTimeHasCome() {
        int[] calls = {0};
        ReceiptApplier one = applier(answer -> {
            if (calls[0]++ == 0) {
                throw new IllegalStateException("not now");
            }
            return exchange.answers.record(answer);
        });
        keep(aStoredReceipt());
        one.run();
        one.run();
        assertThat(calls[0]).isEqualTo(1);

        exchange.clock.advance(Exchange.FIRST_WAIT);
        one.run();

        assertThat(receipts(Fate.APPLIED)).containsExactly(aStoredReceipt());
    }

    @Test
    void shouldHaveEachRulingInTheReadme() {
        assertThat(Readme.firstColumnUnder("ruling"))
                .containsExactlyElementsOf(Readme.codes(Ruling.values(), Ruling::name));
    }

    private ReceiptApplier applier(CustomsAnswers answers) {
        ReceiptTerms terms = ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of("batch", 2)));
        return new ReceiptApplier(exchange.store.receipts(), exchange.store.outbox(), answers, terms, exchange.clock);
    }

    private void keep(Receipt receipt) {
        exchange.store.receipts().keep(receipt, exchange.clock.instant());
    }

    private List<Receipt> receipts(Fate fate) {
        return exchange.store.receipts().list(fate, 100).stream()
                .map(KeptReceipt::receipt)
                .toList();
    }

    private void assertToDecide(Receipt receipt, Ruling why) {
        assertThat(receipts(Fate.TO_DECIDE)).containsExactly(receipt);
        assertThat(exchange.store
                        .audit()
                        .read(new PageRequest(0, 1))
                        .items()
                        .get(0)
                        .entry())
                .isEqualTo(new AuditEntry(
                        exchange.clock.instant(),
                        AuditEvent.RECEIPT_TO_DECIDE,
                        "simulator",
                        receipt.messageId(),
                        why.name(),
                        receipt.kind() + ", receipt " + receipt.id()));
    }
}
