package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.InterventionRefusal;
import org.tripact.agreement.api.Interventions;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;

class ExchangeCommandsTest {

    private static final MessageId MESSAGE = new MessageId(AgreementFixtures.NUMBER + "-S");
    private static final Standing PARKED = new Standing(
            MESSAGE,
            Status.PARKED,
            3,
            true,
            Optional.of("soap-east"),
            Instant.parse("2026-11-22T04:00:00Z"),
            "格式\u001b[2J不符");

    private final Desks desks = new Desks();

    @Test
    void shouldListWhyMessagesWait() {
        MessageList list = new MessageList();
        list.messages = desks;

        assertThat(list.answer().lines())
                .element(1)
                .isEqualTo(MESSAGE + "  PARKED  3         yes               soap-east  2026-11-22 12:00:00  格式?[2J不符");
        assertThat(list.answer()).endsWith("1 messages held up");
        list.status = "waiting";
        assertThat(list.answer()).endsWith("1 messages WAITING");
    }

    @Test
    void shouldListTheReceiptsToDecide() {
        ReceiptList list = new ReceiptList();
        list.receipts = desks;

        assertThat(list.answer()).contains("R-0001", "STORED", "it contradicts").endsWith("1 receipts to decide");
    }

    @Test
    void shouldActInTheNameOfTheUser_andSayWhatWasDone() {
        MessageResend resend = because(new MessageResend());
        resend.messages = desks;
        resend.id = MESSAGE.value();
        ReceiptMatch match = because(new ReceiptMatch());
        match.receipts = desks;
        match.sequence = 7;
        match.message = MESSAGE.value();
        AgreementGiveUp giveUp = because(new AgreementGiveUp());
        giveUp.agreements = desks;
        giveUp.number = AgreementFixtures.NUMBER.value();

        MessageNeverArrived neverArrived = because(new MessageNeverArrived());
        neverArrived.messages = desks;
        neverArrived.id = MESSAGE.value();

        assertThat(resend.does("karaf")).isEqualTo("Goes again: " + MESSAGE);
        assertThat(neverArrived.does("karaf")).isEqualTo("Parked, and in doubt no more: " + MESSAGE);
        assertThat(match.does("karaf")).isEqualTo("Applied again: R-0001");
        assertThat(giveUp.does("karaf")).isEqualTo(AgreementFixtures.NUMBER + " is SIGN_STORE_FAILED");
        assertThat(desks.asked)
                .containsExactly(
                        "resend " + MESSAGE + " by shell:karaf because the line is repaired",
                        "never arrived " + MESSAGE + " by shell:karaf because the line is repaired",
                        "match 7 by shell:karaf because the line is repaired",
                        "give up " + AgreementFixtures.NUMBER + " by shell:karaf because the line is repaired");
    }

    @Test
    void shouldSayWhyItWasRefused() {
        MessageReroute reroute = because(new MessageReroute());
        reroute.messages = desks;
        reroute.id = MESSAGE.value();
        ReceiptAccept accept = because(new ReceiptAccept());
        accept.receipts = desks;
        ReceiptDismiss dismiss = because(new ReceiptDismiss());
        dismiss.receipts = desks;

        assertThat(reroute.does("karaf")).isEqualTo("Refused: MAY_HAVE_ARRIVED");
        assertThat(accept.does("karaf")).isEqualTo("Refused: CODE_TAKEN");
        assertThat(dismiss.does("karaf")).isEqualTo("Refused: NOT_TO_DECIDE");
    }

    @Test
    void shouldAskForAReason() {
        MessageResend resend = new MessageResend();
        resend.messages = desks;
        resend.id = MESSAGE.value();
        resend.why = " ";

        assertThatThrownBy(() -> resend.does("karaf")).hasMessageContaining("Say why");
        assertThat(desks.asked).isEmpty();
    }

    private static <C extends ByHand> C because(C command) {
        command.why = "the line is repaired";
        return command;
    }

    /** Desks that write down who asked for what. */
    private static final class Desks implements MessageDesk, ReceiptDesk, Interventions {

        private static final KeptReceipt RECEIPT = new KeptReceipt(
                7, ExchangeFixtures.aStoredReceipt(), Optional.empty(), AgreementFixtures.NOW, "it contradicts");

        private final List<String> asked = new ArrayList<>();

        @Override
        public List<Standing> messages(Status status, int limit) {
            return List.of(PARKED);
        }

        @Override
        public List<Standing> heldUp(int limit) {
            return List.of(PARKED);
        }

        @Override
        public Outcome<Standing, MessageDesk.Refusal> resend(MessageId id, Intervention intervention) {
            note("resend " + id, intervention);
            return Outcome.accepted(PARKED);
        }

        @Override
        public Outcome<Standing, MessageDesk.Refusal> reroute(MessageId id, Intervention intervention) {
            return Outcome.refused(MessageDesk.Refusal.MAY_HAVE_ARRIVED);
        }

        @Override
        public Outcome<Standing, MessageDesk.Refusal> neverArrived(MessageId id, Intervention intervention) {
            note("never arrived " + id, intervention);
            return Outcome.accepted(PARKED);
        }

        @Override
        public List<KeptReceipt> toDecide(int limit) {
            return List.of(RECEIPT);
        }

        @Override
        public Outcome<KeptReceipt, ReceiptDesk.Refusal> accept(long sequence, Intervention intervention) {
            return Outcome.refused(ReceiptDesk.Refusal.CODE_TAKEN);
        }

        @Override
        public Outcome<KeptReceipt, ReceiptDesk.Refusal> dismiss(long sequence, Intervention intervention) {
            return Outcome.refused(ReceiptDesk.Refusal.NOT_TO_DECIDE);
        }

        @Override
        public Outcome<KeptReceipt, ReceiptDesk.Refusal> match(
                long sequence, MessageId answered, Intervention intervention) {
            note("match " + sequence, intervention);
            return Outcome.accepted(RECEIPT);
        }

        @Override
        public Outcome<Agreement, InterventionRefusal> giveUp(AgreementNumber number, Intervention intervention) {
            note("give up " + number, intervention);
            return Outcome.accepted(AgreementFixtures.aStoreFailedAgreement());
        }

        @Override
        public Outcome<Agreement, InterventionRefusal> accept(
                CustomsAnswer answer, long place, Intervention intervention) {
            throw new AssertionError("no command does this by itself");
        }

        private void note(String what, Intervention by) {
            asked.add(what + " by " + by.by() + " because " + by.why());
        }
    }
}
