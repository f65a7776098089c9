package org.tripact.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What a customs connector promises the exchange. Each connector runs it against its real partner. */
public abstract class CustomsConnectorContract {

    /** A running connector with its partner behind it. */
    protected interface Line extends AutoCloseable {

        /** What the exchange sees. */
        CustomsConnector connector();

        /** How often the partner's books were changed by this message. */
        int bookings(MessageId id);

        /** How much of what came is kept for a person since the start, as no receipt. */
        int strays();

        /** The longest that a delivery may last, as configured here. */
        Duration bound();

        /** Stops both; their files stay. */
        @Override
        void close();
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration SLACK = Duration.ofSeconds(3);

    private final Envelope application = ExchangeFixtures.anEnvelope();
    private final Envelope termination = ExchangeFixtures.envelope(
            StatementFixtures.toTerminate(AgreementFixtures.anApprovedAgreement()), AgreementFixtures.NOW);
    private final RecordedReceipts receipts = new RecordedReceipts();
    private Line line;

    /** Starts connector and partner, which does as told; called again on the same files after a close. */
    protected abstract Line start(ReceiptSink sink, Misbehaviour partner);

    /** The name that the connector was configured with. */
    protected abstract String name();

    @AfterEach
    void closeLine() {
        if (line != null) {
            line.close();
        }
    }

    @Test
    void shouldHaveTheNameItWasGiven() {
        assertThat(line().connector().name()).isEqualTo(name());
    }

    @Test
    void shouldEncodeEachMessageToBytesOfItsOwn() {
        assertThat(encode(application)).isNotEmpty().isNotEqualTo(encode(termination));
    }

    @Test
    void shouldBringAMessageIntoTheBooks() {
        assertThat(line().connector().deliver(encode(application))).isEqualTo(new Delivery.Accepted());
        assertThat(line().connector().deliver(encode(termination))).isEqualTo(new Delivery.Accepted());

        assertThat(line().bookings(application.id())).isEqualTo(1);
        assertThat(line().bookings(termination.id())).isEqualTo(1);
    }

    @Test
    void shouldChangeTheBooksOnce_whenTheSameBytesComeAgain() {
        byte[] bytes = encode(application);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(line().connector().deliver(bytes)).isEqualTo(new Delivery.Accepted());
        }

        assertThat(line().bookings(application.id())).isEqualTo(1);
    }

    @Test
    void shouldChangeTheBooksOnce_whenTheSameBytesComeAgainAfterARestart() {
        byte[] bytes = encode(application);
        line().connector().deliver(bytes);

        restart();

        assertThat(line().connector().deliver(bytes)).isEqualTo(new Delivery.Accepted());
        assertThat(line().bookings(application.id())).isEqualTo(1);
    }

    @Test
    void shouldChangeTheBooksOnce_whenTheSameBytesComeByManyThreads() throws Exception {
        byte[] bytes = encode(application);
        Callable<Delivery> call = () -> line().connector().deliver(bytes);
        ExecutorService eight = Executors.newFixedThreadPool(8);
        List<Delivery> outcomes = new ArrayList<>();
        for (Future<Delivery> outcome : eight.invokeAll(Collections.nCopies(8, call))) {
            outcomes.add(outcome.get());
        }
        eight.shutdown();

        assertThat(outcomes).hasSize(8).containsOnly(new Delivery.Accepted());
        assertThat(line().bookings(application.id())).isEqualTo(1);
    }

    @Test
    void shouldRefuseForGoodWhatIsNoMessage() {
        assertThat(line().connector().deliver(new byte[0])).isInstanceOf(Delivery.Refused.class);
        assertThat(line().connector().deliver("garbage".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void shouldBringCustomsAnswersThroughTheDoor() {
        line().connector().deliver(encode(application));

        soon().untilAsserted(() -> assertThat(receipts.all()).anySatisfy(receipt -> {
            assertThat(receipt.kind()).isEqualTo(ReceiptKind.APPROVED);
            assertThat(receipt.messageId()).isEqualTo(application.id().value());
        }));
        assertThat(receipts.all())
                .allSatisfy(receipt -> assertThat(receipt.connector()).isEqualTo(name()));
    }

    @Test
    void shouldBringAnAnswerAgain_whenItCouldNotBeStored() {
        receipts.goAway();
        line().connector().deliver(encode(application));
        soon().until(() -> receipts.refused() > 0);

        receipts.comeBack();

        awaitApproval(application);
    }

    @Test
    void shouldBringAfterARestartWhatWasOwedBefore() {
        receipts.goAway();
        line().connector().deliver(encode(application));
        line.close();
        receipts.comeBack();

        line = start(receipts, Misbehaviour.NONE);

        awaitApproval(application);
    }

    /** What was told is held against the books of a partner that behaves again, before the bytes come again. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldTellTheTruthAndGoOn_whenThePartnerMisbehaves(Misbehaviour kind) {
        line = start(receipts, kind);
        byte[] bytes = encode(application);

        Delivery told = deliverInTime(bytes);
        assertThat(told).matches(kind::allows, "allowed for " + kind);
        awaitAnswers(kind);
        restart();
        assertThatItIsTrue(told);

        assertThat(line().connector().deliver(bytes)).isEqualTo(new Delivery.Accepted());
        assertThat(line().connector().deliver(encode(termination))).isEqualTo(new Delivery.Accepted());
        awaitApproval(termination);
        assertThat(line().bookings(application.id())).isEqualTo(1);
        assertThatNoReceiptIsWrong();
    }

    private Delivery deliverInTime(byte[] bytes) {
        long before = System.nanoTime();
        Delivery told = line().connector().deliver(bytes);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(line().bound().plus(SLACK));
        return told;
    }

    private void awaitAnswers(Misbehaviour kind) {
        int strays = kind == Misbehaviour.GARBAGE ? 1 : 0;
        soon().untilAsserted(() -> assertThat(line().strays()).isEqualTo(strays));
        if (kind.isInItsAnswers()) {
            soon().untilAsserted(() -> assertThat(new HashSet<>(receipts.all()))
                    .extracting(Receipt::kind)
                    .containsExactlyInAnyOrder(ReceiptKind.STORED, ReceiptKind.APPROVED));
        }
        assertThat(line().strays()).as("a second copy of a stray").isEqualTo(strays);
        if (kind == Misbehaviour.OUT_OF_ORDER) {
            assertThat(receipts.all().get(0).kind()).isEqualTo(ReceiptKind.APPROVED);
        }
    }

    private void assertThatItIsTrue(Delivery told) {
        if (told instanceof Delivery.Accepted) {
            soon().untilAsserted(
                            () -> assertThat(line().bookings(application.id())).isEqualTo(1));
        } else if (told instanceof Delivery.NotSent) {
            assertThat(line().bookings(application.id())).isZero();
        }
    }

    private void assertThatNoReceiptIsWrong() {
        Set<Receipt> distinct = new HashSet<>(receipts.all());
        assertThat(distinct).extracting(Receipt::id).doesNotHaveDuplicates();
        assertThat(distinct).allSatisfy(receipt -> {
            assertThat(receipt.connector()).isEqualTo(name());
            assertThat(receipt.messageId())
                    .isIn(application.id().value(), termination.id().value());
            assertThat(receipt.kind()).isIn(ReceiptKind.STORED, ReceiptKind.APPROVED);
        });
    }

    private void awaitApproval(Envelope of) {
        soon().untilAsserted(() -> assertThat(receipts.all())
                .extracting(receipt -> receipt.messageId() + " " + receipt.kind())
                .contains(of.id() + " " + ReceiptKind.APPROVED));
    }

    /** Running, with a partner that behaves where no test has started another. */
    private Line line() {
        if (line == null) {
            line = start(receipts, Misbehaviour.NONE);
        }
        return line;
    }

    private void restart() {
        line.close();
        line = start(receipts, Misbehaviour.NONE);
    }

    private static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK);
    }

    private byte[] encode(Envelope envelope) {
        return line().connector().encode(envelope);
    }
}
