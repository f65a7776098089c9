package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.testkit.connector.RecordedReceipts;

/** What is for a person: kept, told, and without effect. */
class AsideTest {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();

    /** Drops files, scans, and says why they are on the shelf, or aside where the shelf cannot have them. */
    private void expect(Reason reason, Dropping dropping) throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            dropping.into(rig);

            rig.scans();

            boolean shelved = reason.onTheShelf().isPresent();
            assertThat(shelved ? rig.shelved() : rig.tree.reasons()).containsExactly(reason.name());
            assertThat(rig.strays.all()).hasSize(shelved ? 1 : 0);
            assertThat(rig.tree.aside()).hasSize(shelved ? 0 : 1);
            assertThat(rig.tree.inBox()).isEmpty();
            assertThat(rig.tree.failBox()).isEmpty();
            assertThat(rig.tree.names(rig.tree.folders().box(Box.SENT))).isEmpty();
            assertThat(receipts.all()).isEmpty();
        }
    }

    private interface Dropping {
        void into(Rig rig) throws IOException;
    }

    @Test
    void shouldKeepAGarbledFile() throws IOException {
        expect(Reason.UNREADABLE, rig -> rig.tree.drop(Box.IN, "Receipt_1.xml", GARBAGE));
    }

    @Test
    void shouldKeepAReceiptThatSomebodyElseSealed() throws IOException {
        byte[] forged = Sides.impostor().receipt("R-1", Sides.application(), "399", "");
        expect(Reason.UNPROVEN, rig -> rig.tree.drop(Box.IN, "Receipt_1.xml", forged));
    }

    @Test
    void shouldKeepAFileThatIsTooLarge_unread() throws IOException {
        expect(Reason.TOO_LARGE, rig -> {
            Path file = rig.tree.drop(Box.IN, "Receipt_1.xml", GARBAGE);
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(3 * 1024 * 1024 + 1);
            }
        });
    }

    @Test
    void shouldKeepALink_andNeverFollowIt() throws IOException {
        Path target = Files.write(
                folder.resolve("elsewhere.xml"), Sides.customs().receipt("R-1", Sides.application(), "399", ""));
        expect(
                Reason.NO_FILE,
                rig -> Files.createSymbolicLink(rig.tree.folders().box(Box.IN).resolve("Receipt_1.xml"), target));
        assertThat(target).exists();
    }

    @Test
    void shouldKeepAFileOfAForeignOwner() throws IOException {
        assumeThat(Guard.ourself()).isEqualTo("root");
        byte[] receipt = Sides.customs().receipt("R-1", Sides.application(), "399", "");
        expect(
                Reason.OWNER,
                rig -> Files.setAttribute(
                        rig.tree.drop(Box.IN, "Receipt_1.xml", receipt), "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void shouldKeepAFileWithANameThatNoAnswerHas() throws IOException {
        expect(Reason.NAME, rig -> rig.tree.drop(Box.IN, "查询 结果\n.txt", GARBAGE));
    }

    @Test
    void shouldKeepATechnicalAnswerToAMessageThatNeverWent() throws IOException {
        expect(Reason.UNMATCHED, rig -> rig.answer(rig.encode(Sides.application()), "3"));
    }

    @Test
    void shouldKeepAnAnswerWithACodeThatNobodyExplained() throws IOException {
        expect(Reason.STATUS, rig -> rig.answer(rig.delivered(), "777"));
    }

    @Test
    void shouldKeepTheAnswerThatAMessageWasNotSent_whenItWasNotGivenBack() throws IOException {
        expect(Reason.NOT_SENT, rig -> rig.answer(rig.delivered(), "4"));
    }

    @Test
    void shouldKeepTheAnswerThatAMessageIsRefused() throws IOException {
        expect(Reason.REFUSED, rig -> rig.answer(rig.delivered(), "-5"));
    }

    @Test
    void shouldKeepAMessageOfOurs_whenItsBytesWereAltered() throws IOException {
        expect(Reason.ALTERED, rig -> {
            rig.delivered();
            rig.tree.drop(Box.SENT, "Successed_1.xml", rig.encode(Sides.application()));
        });
    }

    @Test
    void shouldKeepAMessageThatCameBackTooOften() throws IOException {
        expect(Reason.FAILED, rig -> {
            byte[] bytes = rig.delivered();
            for (int retry = 0; retry < 5; retry++) {
                rig.station.ledger().putBack(Sides.application().id());
            }
            rig.tree.drop(Box.FAIL, "Failed_1.xml", bytes);
        });
    }

    @Test
    void shouldLeaveUnreadFilesWhereTheyLie_whenTheFolderIsFull_andGoOnWithTheRest() throws IOException {
        try (Rig rig = new Rig(folder, receipts, new Disk(), Map.of("asideMaxFiles", 2))) {
            for (int i = 0; i < 4; i++) {
                link(rig, "Receipt_" + i + ".xml");
            }
            rig.tree.drop(Box.IN, "Receipt_8.xml", GARBAGE);
            rig.tree.drop(Box.IN, "Receipt_9.xml", Sides.customs().receipt("R-1", Sides.application(), "399", ""));
            rig.scans();
            rig.scans();
            assertThat(rig.tree.aside()).hasSize(2);
            assertThat(rig.tree.inBox()).containsExactly("Receipt_2.xml", "Receipt_3.xml");
            assertThat(rig.shelved()).containsExactly("UNREADABLE");
            assertThat(receipts.all()).hasSize(1);

            for (Path file : rig.tree.aside()) {
                Files.delete(file);
            }
            rig.scans(1);

            assertThat(rig.tree.aside()).hasSize(2);
            assertThat(rig.tree.inBox()).isEmpty();
        }
    }

    @Test
    void shouldCountBytesToo() throws IOException {
        try (Rig rig = new Rig(folder, receipts, new Disk(), Map.of("asideMaxBytes", 3000L, "maxBytes", 1024))) {
            rig.tree.drop(Box.IN, "Receipt_1.xml", new byte[2000]);
            rig.tree.drop(Box.IN, "Receipt_2.xml", new byte[2000]);

            rig.scans();

            assertThat(rig.tree.aside()).hasSize(1);
            assertThat(rig.tree.inBox()).containsExactly("Receipt_2.xml");
        }
    }

    @Test
    void shouldKeepTwoFilesOfOneName() throws IOException {
        try (Rig rig = new Rig(folder, receipts, new Disk(), Map.of("maxBytes", 1024))) {
            for (int i = 0; i < 2; i++) {
                rig.tree.drop(Box.IN, "Receipt_1.xml", new byte[2000 + i]);
                rig.scans();
            }
            assertThat(rig.tree.aside()).hasSize(2);
        }
    }

    private static void link(Rig rig, String name) throws IOException {
        Files.createSymbolicLink(rig.tree.folders().box(Box.IN).resolve(name), Path.of("nowhere"));
    }
}
