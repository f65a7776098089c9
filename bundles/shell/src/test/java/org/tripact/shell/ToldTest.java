package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Interventions;
import org.tripact.card.api.SessionAdministration;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.desk.ReconciliationDesk;
import org.tripact.exchange.api.desk.StrayDesk;

class ToldTest {

    @Test
    void shouldPrintItsAnswerAndGiveNothingBack_soThatOneCommandOverSshIsAnsweredToo() {
        assertThat(printedBy(new Told() {
                    @Override
                    String answer() {
                        return "三方协议";
                    }
                }))
                .isEqualTo("三方协议");
    }

    @Test
    void shouldSayWhichStatesThereAre_whenAnotherIsAskedFor() {
        MessageList list = new MessageList();
        list.messages = EmptyDesk.of(MessageDesk.class);
        list.status = "wait\u001bing";

        assertThat(printedBy(list))
                .isEqualTo("不明白 Not understood: --status is one of waiting, delivered, parked, withdrawn, and not"
                        + " wait?ing");
    }

    @Test
    void shouldSayHowManyThereMayBe_whenNoneOrTooManyAreAskedFor() {
        SessionList sessions = new SessionList();
        sessions.sessions = EmptyDesk.of(SessionAdministration.class);
        sessions.size = 101;
        SessionList before = new SessionList();
        before.sessions = EmptyDesk.of(SessionAdministration.class);
        before.page = -1;
        ReconcileList books = new ReconcileList();
        books.books = EmptyDesk.of(ReconciliationDesk.class);
        books.size = 0;
        ReceiptList receipts = new ReceiptList();
        receipts.receipts = EmptyDesk.of(ReceiptDesk.class);
        receipts.size = -1;
        StrayList strays = new StrayList();
        strays.strays = EmptyDesk.of(StrayDesk.class);
        strays.size = 1001;

        assertThat(printedBy(sessions)).endsWith("--size goes from 1 to 100, and is not 101");
        assertThat(printedBy(before)).contains("--page goes from 0 to ");
        assertThat(printedBy(books)).endsWith("--size goes from 1 to 1000, and is not 0");
        assertThat(printedBy(receipts)).contains("--size goes from 1 to 1000");
        assertThat(printedBy(strays)).contains("--size goes from 1 to 1000");
    }

    @Test
    void shouldSayHowADayAndAnIdLook_whenTheyDoNot() {
        Reconcile reconcile = new Reconcile();
        reconcile.books = EmptyDesk.of(ReconciliationDesk.class);
        reconcile.day = "yesterday";
        MessageResend resend = because(new MessageResend());
        resend.messages = EmptyDesk.of(MessageDesk.class);
        resend.id = "7";
        MessageReroute reroute = because(new MessageReroute());
        reroute.messages = EmptyDesk.of(MessageDesk.class);
        reroute.id = "a b";
        MessageNeverArrived lost = because(new MessageNeverArrived());
        lost.messages = EmptyDesk.of(MessageDesk.class);
        lost.id = "never";
        ReceiptMatch match = because(new ReceiptMatch());
        match.receipts = EmptyDesk.of(ReceiptDesk.class);
        match.message = "?";
        AgreementGiveUp giveUp = because(new AgreementGiveUp());
        giveUp.agreements = EmptyDesk.of(Interventions.class);
        giveUp.number = "ta-1";

        assertThat(printedBy(reconcile)).endsWith("--day is a day as 2026-11-22, and not yesterday");
        assertThat(printedBy(resend)).endsWith("as tripact:message-list shows it, and not 7");
        assertThat(printedBy(reroute)).endsWith("and not a b");
        assertThat(printedBy(lost)).endsWith("and not never");
        assertThat(printedBy(match)).endsWith("and not ?");
        assertThat(printedBy(giveUp)).endsWith("as TA20261122-0123456789AB, and not ta-1");
    }

    @Test
    void shouldAskForAReason_whenNoneIsSaid() {
        MessageResend resend = new MessageResend();
        resend.messages = EmptyDesk.of(MessageDesk.class);
        resend.why = " ";

        assertThat(printedBy(resend)).isEqualTo("不明白 Not understood: Say why it is done, in 1 to 400 characters");
    }

    private static <C extends ByHand> C because(C command) {
        command.why = "the line is repaired";
        return command;
    }

    private static String printedBy(Told command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        command.session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getName().equals("getConsole") ? console : null);

        assertThat(command.execute()).isNull();

        return printed.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
