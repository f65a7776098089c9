package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Stray;
import org.tripact.testkit.connector.RecordedReceipts;

/** What was read and is no receipt: where administrators see it, and only there. */
class ShelfTest {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();

    @Test
    void shouldSayOnTheShelfWhatItIs_andNotWhatTheBytesSay() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.answer(rig.delivered(), "777");

            rig.scans();

            assertThat(rig.strays.all()).singleElement().satisfies(stray -> {
                assertThat(stray.connector()).isEqualTo(Rig.NAME);
                assertThat(stray.reason()).isEqualTo(Stray.Reason.UNEXPLAINED);
                assertThat(stray.detail())
                        .isEqualTo("STATUS InBox/Failed_1.xml "
                                + Sides.application().id() + " status 777");
            });
        }
    }

    @Test
    void shouldMoveTheFileToDone_onceItIsOnTheShelf() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.tree.drop(Box.IN, "Receipt_1.xml", GARBAGE);

            rig.scans();

            assertThat(rig.strays.all())
                    .singleElement()
                    .extracting(Stray::bytes)
                    .isEqualTo(GARBAGE);
            assertThat(rig.tree.names(rig.tree.folders().done().resolve("2026-11-22")))
                    .singleElement()
                    .asString()
                    .endsWith("-Receipt_1.xml");
        }
    }

    @Test
    void shouldTakeWhatLayOnTheShelf_whenItIsPutRightAndComesAgain() throws IOException {
        byte[] unexplained = Sides.customs().receipt("R-1", Sides.application(), "777", "");
        try (Rig rig = new Rig(folder, receipts)) {
            rig.delivered();
            rig.tree.drop(Box.IN, "Receipt_1.xml", unexplained);
            rig.scans();
            assertThat(rig.shelved()).containsExactly("STATUS");
        }
        try (Rig again = new Rig(folder, receipts, new Disk(), Map.of("statuses", new String[] {"777=APPROVED"}))) {
            again.tree.drop(Box.IN, "Receipt_1.xml", unexplained);
            again.scans();
            assertThat(receipts.all()).hasSize(1);
        }
    }

    @Test
    void shouldLeaveFilesWhereTheyLie_whileTheShelfIsFull_andGoOnWithReceipts() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.strays.fill();
            rig.tree.drop(Box.IN, "Receipt_0.xml", GARBAGE);
            rig.tree.drop(Box.IN, "Receipt_1.xml", "other garbage".getBytes(StandardCharsets.UTF_8));
            rig.tree.drop(Box.IN, "Receipt_9.xml", Sides.customs().receipt("R-1", Sides.application(), "399", ""));
            rig.scans();
            rig.scans();
            assertThat(rig.tree.inBox()).containsExactly("Receipt_0.xml", "Receipt_1.xml");
            assertThat(rig.tree.aside()).isEmpty();
            assertThat(receipts.all()).hasSize(1);

            rig.strays.comeBack();
            rig.scans(1);

            assertThat(rig.strays.all()).hasSize(2);
            assertThat(rig.tree.inBox()).isEmpty();
        }
    }

    @Test
    void shouldLeaveFilesWhereTheyLie_whileTheStoreIsAway() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.strays.goAway();
            rig.tree.drop(Box.IN, "Receipt_1.xml", GARBAGE);
            rig.scans();
            assertThat(rig.tree.inBox()).containsExactly("Receipt_1.xml");

            rig.strays.comeBack();
            rig.scans(1);

            assertThat(rig.shelved()).containsExactly("UNREADABLE");
            assertThat(rig.tree.inBox()).isEmpty();
        }
    }

    @Test
    void shouldNotPutARefusedMessageBack_whileTheShelfIsFull() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            byte[] bytes = rig.delivered();
            rig.strays.fill();
            rig.answer(bytes, "-5");
            rig.scans();
            rig.tree.drop(Box.FAIL, "Failed_1.xml", bytes);
            Files.delete(rig.tree.folders().outBox().resolve(Sides.application().id() + ".xml"));

            rig.scans();

            assertThat(rig.tree.outBox()).isEmpty();
            assertThat(rig.tree.failBox()).containsExactly("Failed_1.xml");
            assertThat(rig.tree.inBox()).containsExactly("Failed_1.xml");
        }
    }
}
