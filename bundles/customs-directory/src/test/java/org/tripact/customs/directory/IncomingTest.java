package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.testkit.connector.RecordedReceipts;

class IncomingTest {

    private static final byte[] APPROVAL = Sides.customs().receipt("R-399", Sides.application(), "399", "");
    private static final byte[] STORED = Sides.customs().receipt("R-120", Sides.application(), "120", "");

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(folder, receipts);
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    private void restart() throws IOException {
        rig.close();
        rig = new Rig(folder, receipts);
    }

    @Test
    void shouldGiveOnAnAuthenticReceipt_andMoveItAway() {
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);

        rig.scans(2);

        assertThat(receipts.all()).singleElement().satisfies(receipt -> {
            assertThat(receipt.connector()).isEqualTo(Rig.NAME);
            assertThat(receipt.id()).isEqualTo("R-399");
            assertThat(receipt.kind()).isEqualTo(ReceiptKind.APPROVED);
            assertThat(receipt.messageId()).isEqualTo(Sides.application().id().value());
        });
        assertThat(rig.tree.inBox()).isEmpty();
        assertThat(rig.tree.names(rig.tree.folders().done().resolve("2026-11-22")))
                .singleElement()
                .asString()
                .endsWith("-Receipt_1.xml");
    }

    @Test
    void shouldGiveOnTheSameBytesOnce_whateverTheirNameAndAfterARestartToo() throws IOException {
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);
        rig.tree.drop(Box.IN, "Receipt_2.xml", APPROVAL);
        rig.scans(2);
        restart();
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);

        rig.scans(2);

        assertThat(receipts.all()).hasSize(1);
        assertThat(rig.tree.inBox()).isEmpty();
        assertThat(rig.tree.aside()).isEmpty();
    }

    @Test
    void shouldGiveOnWhatComesOutOfOrder() {
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);
        rig.scans(2);
        rig.tree.drop(Box.IN, "Receipt_2.xml", STORED);

        rig.scans(2);

        assertThat(receipts.all()).extracting(Receipt::kind).containsExactly(ReceiptKind.APPROVED, ReceiptKind.STORED);
    }

    @Test
    void shouldLeaveAReceiptWhereItLies_untilItCanBeStored() {
        receipts.goAway();
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);
        rig.scans(3);
        assertThat(receipts.refused()).isEqualTo(2);
        assertThat(rig.tree.inBox()).containsExactly("Receipt_1.xml");

        receipts.comeBack();
        rig.scans(1);

        assertThat(receipts.all()).hasSize(1);
        assertThat(rig.tree.inBox()).isEmpty();
    }

    @Test
    void shouldNotTakeAFileThatGrows() throws IOException {
        Path file = rig.tree.drop(Box.IN, "Receipt_1.xml", new byte[0]);
        for (int at = 0; at < APPROVAL.length; at += 1000) {
            Files.write(
                    file,
                    Arrays.copyOfRange(APPROVAL, at, Math.min(at + 1000, APPROVAL.length)),
                    StandardOpenOption.APPEND);
            rig.scans(1);
            assertThat(receipts.all()).isEmpty();
        }

        rig.scans(1);

        assertThat(receipts.all()).hasSize(1);
    }

    @Test
    void shouldWaitForAWriterThatPauses_beforeItCallsTheFileUnreadable() throws IOException {
        Path file = rig.tree.drop(Box.IN, "Receipt_1.xml", Arrays.copyOf(APPROVAL, 1000));
        rig.scans(Judge.SCANS_BEFORE_UNREADABLE - 1);
        assertThat(rig.tree.aside()).isEmpty();

        Files.write(file, Arrays.copyOfRange(APPROVAL, 1000, APPROVAL.length), StandardOpenOption.APPEND);
        rig.scans(2);

        assertThat(receipts.all()).hasSize(1);
    }

    @Test
    void shouldNotTouchWhatThePartnerStillWritesUnderAnotherName() {
        for (String name : new String[] {"Receipt_1.xml.tmp", ".Receipt_1.xml", "Receipt_1.part"}) {
            rig.tree.drop(Box.IN, name, APPROVAL);
        }

        rig.scans();

        assertThat(receipts.all()).isEmpty();
        assertThat(rig.tree.inBox()).hasSize(3);
    }

    @Test
    void shouldReadNothing_whileEverybodyMayWriteThere() {
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);
        rig.tree.permit(rig.tree.folders().box(Box.IN), "rwxrwxrwx");
        rig.scans();
        assertThat(receipts.all()).isEmpty();

        rig.tree.permit(rig.tree.folders().box(Box.IN), "rwxr-x---");
        rig.scans(2);

        assertThat(receipts.all()).hasSize(1);
    }

    @Test
    void shouldNoteThatThePartnerPassedAMessageOn() throws IOException {
        byte[] bytes = rig.encode(Sides.application());
        rig.deliver(bytes);
        Path out = rig.tree.folders().outBox().resolve(Sides.application().id() + ".xml");
        Files.move(out, rig.tree.folders().box(Box.SENT).resolve("Successed_" + out.getFileName()));
        rig.tree.drop(
                Box.IN,
                "Successed_1.xml",
                Sides.customs().technicalAnswer(bytes, "3", "").orElseThrow());

        rig.scans(2);

        assertThat(rig.tree.names(rig.tree.folders().box(Box.SENT))).isEmpty();
        assertThat(rig.tree.inBox()).isEmpty();
        assertThat(rig.tree.aside()).isEmpty();
        assertThat(receipts.all()).as("a technical answer moves no state").isEmpty();
    }

    @Test
    void shouldKnowWhatThePartnerPassedOn_whenACrashKeptItFromTheLedger() {
        byte[] bytes = rig.encode(Sides.application());
        rig.tree.drop(Box.SENT, "Successed_1.xml", bytes);
        rig.scans(2);

        rig.deliver(bytes);

        assertThat(rig.tree.outBox()).as("no second file").isEmpty();
    }

    @Test
    void shouldPutBackWhatThePartnerCouldNotPassOn_afterAWhileAndNotForEver() throws IOException {
        stop();
        rig = new Rig(folder, receipts, new Disk(), Map.of("retrySeconds", 60, "retries", 2));
        byte[] bytes = rig.encode(Sides.application());
        rig.deliver(bytes);
        for (int retry = 0; retry < 2; retry++) {
            failWith(bytes);
            rig.scans();
            assertThat(rig.tree.outBox()).as("too soon").isEmpty();
            rig.clock.advance(Duration.ofSeconds(60));
            rig.scans(1);
            assertThat(rig.tree.outBox()).containsExactly(Sides.application().id() + ".xml");
            assertThat(rig.tree.failBox()).as("its answer").isEmpty();
        }

        failWith(bytes);
        rig.scans(2);

        assertThat(rig.tree.outBox()).isEmpty();
        assertThat(rig.shelved()).containsExactly("FAILED");
    }

    @Test
    void shouldNotPutBackWhatThePartnerRefuses() throws IOException {
        byte[] bytes = rig.encode(Sides.application());
        rig.deliver(bytes);
        rig.tree.drop(
                Box.IN,
                "Failed_1.xml",
                Sides.customs().technicalAnswer(bytes, "-5", "重复申报").orElseThrow());
        failWith(bytes);

        rig.scans(2);

        assertThat(rig.tree.outBox()).isEmpty();
        assertThat(rig.shelved()).containsExactly("REFUSED", "REFUSED");
    }

    @Test
    void shouldKeepSettledFilesForSomeDays() {
        rig.tree.drop(Box.IN, "Receipt_1.xml", APPROVAL);
        rig.scans(2);
        rig.clock.advance(Duration.ofDays(30));
        rig.scans(1);
        assertThat(rig.tree.names(rig.tree.folders().done())).containsExactly("2026-11-22");

        rig.clock.advance(Duration.ofDays(1));
        rig.scans(1);

        assertThat(rig.tree.names(rig.tree.folders().done())).isEmpty();
    }

    /** Gives the message back with the answer that it could not be passed on. */
    private void failWith(byte[] bytes) throws IOException {
        Path out = rig.tree.folders().outBox().resolve(Sides.application().id() + ".xml");
        Files.move(out, rig.tree.folders().box(Box.FAIL).resolve("Failed_" + out.getFileName()));
        String when = rig.clock.instant().toString();
        byte[] answer =
                Sides.customs().technicalAnswer(bytes, "4", "网络异常 " + when).orElseThrow();
        rig.tree.drop(Box.IN, "Failed_answer.xml", answer);
    }
}
