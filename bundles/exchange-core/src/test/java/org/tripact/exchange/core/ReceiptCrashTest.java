package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.tripact.testkit.ExchangeFixtures.aStoredReceipt;
import static org.tripact.testkit.ExchangeFixtures.anApprovedReceipt;
import static org.tripact.testkit.ExchangeFixtures.receipt;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.ReceiptSink.Acceptance;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.testkit.AgreementFixtures;

/** The second table of the README: killed after each step of a receipt's way, then a fresh intake on what is stored. */
class ReceiptCrashTest {

    enum Step {
        KEEP("keep", Fate.APPLIED),
        RECORD("record", Fate.NOTHING_NEW),
        MARK("mark", Fate.APPLIED);

        final String call;
        final Fate fate;

        Step(String call, Fate fate) {
            this.call = call;
            this.fate = fate;
        }
    }

    private final Exchange exchange = new Exchange();
    private ReceiptIntake restarted;

    @BeforeEach
    void anApplicationWentOut() {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
    }

    @AfterEach
    void stop() {
        if (restarted != null) {
            restarted.stop();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldApplyTheReceiptOnce_whenKilledAfter(Step step) {
        ReceiptStore dying = Killed.after(step.call, ReceiptStore.class, exchange.store.receipts());
        killAt(step, dying, aStoredReceipt());

        restart();

        await().untilAsserted(() -> assertThat(exchange.store.receipts().list(step.fate, 9))
                .extracting(KeptReceipt::receipt)
                .containsExactly(aStoredReceipt()));
        assertThat(exchange.answers.meanings()).containsExactly(Meaning.STORED);
        assertThat(restarted.accept(aStoredReceipt())).isEqualTo(Acceptance.KNOWN);
    }

    @Test
    void shouldStillAskAPerson_whenKilledAfterAContradictionWasRecorded() {
        killAt(Step.MARK, exchange.store.receipts(), anApprovedReceipt());
        Receipt rejected = receipt("R-0009", ReceiptKind.REJECTED, AgreementFixtures.minute(9));
        killAt(Step.RECORD, exchange.store.receipts(), rejected);

        restart();

        await().untilAsserted(() -> assertThat(exchange.store.receipts().list(Fate.TO_DECIDE, 9))
                .extracting(KeptReceipt::receipt)
                .containsExactly(rejected));
    }

    @Test
    void shouldHaveEachStepInTheReadme() {
        assertThat(Readme.firstColumnUnder("receipt: killed after"))
                .containsExactlyElementsOf(Readme.codes(Step.values(), step -> step.call));
    }

    /** The intake without its thread: what a process had done when it died. */
    private void killAt(Step step, ReceiptStore store, Receipt receipt) {
        ReceiptApplier applier = new ReceiptApplier(
                store,
                exchange.store.outbox(),
                Killed.after(step.call, CustomsAnswers.class, exchange.answers),
                ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of())),
                exchange.clock);
        Throwable killed = catchThrowable(() -> store.keep(receipt, exchange.clock.instant()));
        if (killed == null) {
            applier.run();
        } else {
            assertThat(killed).isInstanceOf(Killed.class);
        }
    }

    private void restart() {
        restarted = new ReceiptIntake(
                exchange.store.receipts(),
                exchange.store.outbox(),
                exchange.answers,
                Defaults.ofReceiptsBut(Map.of("pollMillis", 10)),
                exchange.clock);
    }
}
