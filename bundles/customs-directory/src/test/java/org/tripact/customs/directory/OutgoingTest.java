package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

class OutgoingTest {

    private static final String NAME = Sides.application().id() + ".xml";

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();

    @Test
    void shouldPutTheStoredBytesIntoTheOutBoxUnderTheirId() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            byte[] bytes = rig.encode(Sides.application());

            assertThat(rig.deliver(bytes)).isEqualTo(new Delivery.Accepted());

            assertThat(rig.tree.outBox()).containsExactly(NAME);
            assertThat(rig.tree.folders().outBox().resolve(NAME)).hasBinaryContent(bytes);
            assertThat(rig.tree.names(rig.tree.folders().fresh())).isEmpty();
        }
    }

    @Test
    void shouldAcceptWithoutASecondFile_whenThePartnerTookTheFirst_alsoAfterARestart() throws IOException {
        byte[] bytes;
        try (Rig rig = new Rig(folder, receipts)) {
            bytes = rig.encode(Sides.application());
            rig.deliver(bytes);
            Files.delete(rig.tree.folders().outBox().resolve(NAME));

            assertThat(rig.deliver(bytes)).isEqualTo(new Delivery.Accepted());
        }
        try (Rig again = new Rig(folder, receipts)) {
            assertThat(again.deliver(bytes)).isEqualTo(new Delivery.Accepted());
            assertThat(again.tree.outBox()).isEmpty();
        }
    }

    @Test
    void shouldRefuseOtherBytesOfAMessageThatWasHandedOver() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.deliver(rig.encode(Sides.application()));

            assertThat(rig.deliver(rig.encode(Sides.application())))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.reason()).contains("handed over before"));
        }
    }

    @Test
    void shouldRefuseTheMessageOfAnotherSender() throws IOException {
        byte[] customs = Sides.customs().receipt("R-1", Sides.application(), "399", "");
        try (Rig rig = new Rig(folder, receipts)) {
            assertThat(rig.deliver(customs)).isInstanceOf(Delivery.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "OutBox", "InBox", "SentBox", "FailBox", ".tripact"})
    void shouldNotSend_whenEverybodyMayWriteThere_andSendWhenThatIsPutRight(String open) throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            assertThat(rig.station.fault()).isEmpty();
            byte[] bytes = rig.encode(Sides.application());
            rig.tree.permit(folder.resolve(open), "rwxr-xrwx");

            assertThat(rig.deliver(bytes))
                    .isInstanceOfSatisfying(
                            Delivery.NotSent.class,
                            not -> assertThat(not.reason()).contains("writable by everybody"));
            assertThat(rig.tree.outBox()).isEmpty();

            rig.tree.permit(folder.resolve(open), "rwx------");
            assertThat(rig.deliver(bytes)).isEqualTo(new Delivery.Accepted());
        }
    }

    @Test
    void shouldNotSend_andMakeNothing_whenTheShareIsAway() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            Files.delete(rig.tree.folders().outBox());

            assertThat(rig.deliver(rig.encode(Sides.application())))
                    .isEqualTo(new Delivery.NotSent(rig.tree.folders().outBox() + " is missing"));
            assertThat(rig.tree.folders().outBox()).doesNotExist();
            assertThat(rig.tree.folders().own()).doesNotExist();
        }
    }

    @Test
    void shouldNotSend_whenTheDiskIsFull() throws IOException {
        Disk full = new Disk() {
            @Override
            void create(Path file, byte[] bytes) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Rig rig = new Rig(folder, receipts, full, Map.of())) {
            assertThat(rig.deliver(rig.encode(Sides.application()))).isInstanceOf(Delivery.NotSent.class);
            assertThat(rig.tree.outBox()).isEmpty();
        }
    }

    @Test
    void shouldNotSend_whenTheOutBoxLiesOnAnotherFileSystem() throws IOException {
        Disk apart = new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "Invalid cross-device link");
            }
        };
        try (Rig rig = new Rig(folder, receipts, apart, Map.of())) {
            assertThat(rig.deliver(rig.encode(Sides.application()))).isInstanceOf(Delivery.NotSent.class);
        }
    }

    @Test
    void shouldNotSayAccepted_whenTheFolderCouldNotBeForced_andSayItWhenItCan() throws IOException {
        FailingForce disk = new FailingForce();
        try (Rig rig = new Rig(folder, receipts, disk, Map.of())) {
            byte[] bytes = rig.encode(Sides.application());
            assertThat(rig.station.fault()).isEmpty();
            disk.fails = true;
            assertThat(rig.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);

            disk.fails = false;
            assertThat(rig.deliver(bytes)).isEqualTo(new Delivery.Accepted());
            assertThat(rig.tree.outBox()).containsExactly(NAME);
        }
    }

    @Test
    void shouldAnswerInTime_whenTheShareHangs() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        Disk hanging = new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                super.rename(from, to);
            }
        };
        Tree.at(folder);
        Checked settings = Checked.of(Settings.in(folder, Map.of("timeoutMillis", 200)), Guard.ourself());
        DirectoryConnector connector = new DirectoryConnector(
                receipts, new RecordedStrays(), new RecordedStatements(), settings, hanging, Sides.CLOCK);
        byte[] bytes = connector.encode(Sides.application());

        assertThat(connector.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);

        answers.countDown();
        connector.stop();
        assertThat(folder.resolve("OutBox").resolve(NAME))
                .as("what had begun ended well")
                .hasBinaryContent(bytes);
        assertThat(connector.deliver(bytes)).isEqualTo(new Delivery.NotSent("the connector stops"));
    }

    /** A disk that cannot make names durable while it is told so. */
    private static final class FailingForce extends Disk {

        private boolean fails;

        @Override
        void force(Path names) throws IOException {
            if (fails) {
                throw new IOException("Input/output error");
            }
            super.force(names);
        }
    }
}
