package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.jms.BytesMessage;
import javax.jms.JMSException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.Stray;

/** Customs' side answers well and badly; the store behind us too. */
class IntakeTest {

    private static final CustomsMessages CUSTOMS = Sides.customs();
    private static final Envelope APPLICATION = Sides.application();
    private static final byte[] STORED = CUSTOMS.receipt("G-1", APPLICATION, "120", "");
    private static final byte[] APPROVED = CUSTOMS.receipt("G-2", APPLICATION, "399", "");
    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    private static TestBroker broker;

    @BeforeAll
    static void startBroker(@TempDir Path journal) {
        broker = TestBroker.in(journal);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldGiveAnAnswerOnEachTimeItComes_andTakeItFromTheQueue() throws Exception {
        try (Exchange exchange = new Exchange(broker)) {
            exchange.answer(STORED, STORED);

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.receipts.all()).extracting(Receipt::id).containsExactly("G-1", "G-1");
            assertThat(exchange.strays.all()).isEmpty();
        }
    }

    @Test
    void shouldGiveAnswersOnInTheirOrder_whenThatIsTheWrongOne() throws Exception {
        try (Exchange exchange = new Exchange(broker)) {
            exchange.answer(APPROVED, STORED);

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.receipts.all())
                    .extracting(Receipt::kind)
                    .containsExactly(ReceiptKind.APPROVED, ReceiptKind.STORED);
        }
    }

    @Test
    void shouldShelveWhatIsNoReceipt_andGoOn() throws Exception {
        byte[] forged = Sides.impostor().receipt("G-3", APPLICATION, "399", "");
        byte[] unexplained = CUSTOMS.receipt("G-4", APPLICATION, "777", "");
        byte[] notSent = CUSTOMS.receipt("G-5", APPLICATION, "4", "");
        try (Exchange exchange = new Exchange(broker)) {
            exchange.answer(GARBAGE, forged, unexplained, notSent, STORED);

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.strays.all())
                    .extracting(Stray::reason, Stray::bytes)
                    .containsExactly(
                            tuple(Stray.Reason.UNREADABLE, GARBAGE),
                            tuple(Stray.Reason.UNPROVEN, forged),
                            tuple(Stray.Reason.UNEXPLAINED, unexplained),
                            tuple(Stray.Reason.NOT_PASSED_ON, notSent));
            assertThat(exchange.receipts.all()).extracting(Receipt::id).containsExactly("G-1");
        }
    }

    @Test
    void shouldShelveATechnicalAnswer_whenItIsABadOne() throws Exception {
        try (Exchange exchange = new Exchange(broker)) {
            byte[] message = exchange.connector.encode(APPLICATION);
            byte[] declared = CUSTOMS.technicalAnswer(message, "2", "").orElseThrow();
            byte[] notSent = CUSTOMS.technicalAnswer(message, "4", "").orElseThrow();
            byte[] refused = CUSTOMS.technicalAnswer(message, "-1", "").orElseThrow();
            byte[] unexplained = CUSTOMS.technicalAnswer(message, "777", "").orElseThrow();

            exchange.answer(declared, notSent, refused, unexplained);

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.strays.all())
                    .extracting(Stray::reason, Stray::bytes)
                    .containsExactly(
                            tuple(Stray.Reason.NOT_PASSED_ON, notSent),
                            tuple(Stray.Reason.NOT_PASSED_ON, refused),
                            tuple(Stray.Reason.UNEXPLAINED, unexplained));
            assertThat(exchange.receipts.all()).isEmpty();
        }
    }

    @Test
    void shouldOpenNothingButBytes() throws Exception {
        try (Exchange exchange = new Exchange(broker)) {
            exchange.answer(
                    session -> session.createObjectMessage(new Gadget()),
                    session -> session.createTextMessage(new String(STORED, StandardCharsets.UTF_8)),
                    session -> session.createMapMessage(),
                    session -> session.createStreamMessage(),
                    session -> session.createMessage(),
                    session -> {
                        BytesMessage good = session.createBytesMessage();
                        good.setJMSType("of no meaning");
                        good.setJMSReplyTo(session.createQueue(exchange.aside));
                        good.writeBytes(APPROVED);
                        return good;
                    });

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.strays.all())
                    .allMatch(stray -> stray.reason() == Stray.Reason.UNREADABLE)
                    .extracting(Stray::detail)
                    .containsExactly(
                            "an ObjectMessage and no BytesMessage",
                            "a TextMessage and no BytesMessage",
                            "a MapMessage and no BytesMessage",
                            "a StreamMessage and no BytesMessage",
                            "a Message and no BytesMessage");
            assertThat(Gadget.MADE).hasValue(0);
            assertThat(exchange.receipts.all()).extracting(Receipt::id).containsExactly("G-2");
            assertThat(broker.messages(exchange.aside)).isZero();
        }
    }

    @Test
    void shouldNotReadMoreThanMayBe() throws Exception {
        int limit = 3 * 1024 * 1024;
        try (Exchange exchange = new Exchange(broker)) {
            exchange.answer(new byte[limit + 1], new byte[limit], STORED);

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.strays.all())
                    .extracting(Stray::detail)
                    .containsExactly("more than 3145728 bytes", "MALFORMED");
            assertThat(exchange.receipts.all()).hasSize(1);
        }
    }

    @Test
    void shouldNotReadMoreThanMayBe_whenItIsCompressed() throws Exception {
        try (Exchange exchange = new Exchange(broker);
                CustomsClient compressing = new CustomsClient(broker.port(), ";compressLargeMessage=true")) {
            compressing.send(exchange.answers, new byte[64 * 1024 * 1024]);
            compressing.send(exchange.answers, STORED);
            compressing.session().commit();

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.strays.all()).extracting(Stray::detail).containsExactly("more than 3145728 bytes");
            assertThat(exchange.receipts.all()).hasSize(1);
        }
    }

    @Test
    void shouldKeepAnswersInHand_whenTheStoreIsAway() throws Exception {
        try (Exchange exchange = new Exchange(broker)) {
            exchange.receipts.goAway();
            exchange.answer(STORED, APPROVED);
            await().until(() -> exchange.receipts.refused() > 12);

            // had the broker got it back each time, it would have given it up by now
            assertThat(broker.messages(exchange.answers)).isEqualTo(2);
            exchange.receipts.comeBack();

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.receipts.all()).extracting(Receipt::id).containsExactly("G-1", "G-2");
        }
    }

    @Test
    void shouldKeepAStrayInHand_whenTheShelfIsAway() throws Exception {
        try (Exchange exchange = new Exchange(broker)) {
            exchange.strays.goAway();
            exchange.answer(GARBAGE);
            await().until(() -> broker.queue(exchange.answers).getDeliveringCount() == 1);
            assertThat(broker.messages(exchange.aside)).isZero();

            exchange.strays.comeBack();

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.strays.all()).hasSize(1);
        }
    }

    @Test
    void shouldPutWhatTheShelfHasNoRoomForOutOfTheWay() throws Exception {
        try (Exchange exchange = new Exchange(broker);
                CustomsClient reader = new CustomsClient(broker.port())) {
            exchange.strays.fill();
            exchange.answer(GARBAGE, STORED);

            await().until(exchange::nothingIsLeft);
            BytesMessage aside = (BytesMessage) reader.consumer(exchange.aside).receive(5000);
            assertThat(bytesOf(aside)).isEqualTo(GARBAGE);
            assertThat(aside.getStringProperty("reason")).isEqualTo("UNREADABLE");
            assertThat(exchange.receipts.all()).hasSize(1);
        }
    }

    @Test
    void shouldTakeAnAnswerAgain_whenTheDoorBreaks() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ReceiptSink breaking = receipt -> {
            if (calls.incrementAndGet() < 3) {
                throw new IllegalStateException("a fault of the test");
            }
            return ReceiptSink.Acceptance.KEPT;
        };
        try (Exchange exchange = new Exchange(broker, breaking)) {
            exchange.answer(STORED);

            await().until(exchange::nothingIsLeft);
            assertThat(calls).hasValue(3);
        }
    }

    @Test
    void shouldTakeAHundredAnswersOnce() throws Exception {
        byte[][] hundred = IntStream.range(0, 100)
                .mapToObj(number -> CUSTOMS.receipt("N-" + number, APPLICATION, "399", ""))
                .toArray(byte[][]::new);
        try (Exchange exchange = new Exchange(broker)) {
            exchange.answer(hundred);

            await().until(exchange::nothingIsLeft);
            assertThat(exchange.receipts.all())
                    .extracting(Receipt::id)
                    .hasSize(100)
                    .doesNotHaveDuplicates();
        }
    }

    private static byte[] bytesOf(BytesMessage message) throws JMSException {
        byte[] bytes = new byte[(int) message.getBodyLength()];
        message.readBytes(bytes);
        return bytes;
    }
}
