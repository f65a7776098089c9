package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Receipt;
import org.tripact.testkit.connector.RecordedReceipts;

/** What came is known for a while; what went out, for good. */
class ForgottenTest {

    private static final byte[] APPROVED = Sides.customs().receipt("R-1", Sides.application(), "399", "");

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private byte[] message;

    @BeforeEach
    void answerAMessage() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            message = rig.encode(Sides.application());
            rig.deliver(message);
            new FolderPartner(rig.tree).once();
            comes(rig);
            assertThat(receipts.all()).extracting(Receipt::id).contains("R-1");
        }
    }

    @Test
    void shouldKnowAnAnswer_whileItsDayIsKept() throws IOException {
        int before = receipts.all().size();
        try (Rig rig = new Rig(folder, receipts)) {
            rig.clock.advance(Duration.ofDays(30));
            comes(rig);

            assertThat(receipts.all()).hasSize(before);
            assertThat(rig.tree.inBox()).isEmpty();
        }
    }

    @Test
    void shouldAskTheExchangeAgain_onceTheDayOfAnAnswerIsOver() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.clock.advance(Duration.ofDays(31));
            rig.scans(1);
            comes(rig);

            assertThat(receipts.all())
                    .extracting(Receipt::id)
                    .filteredOn("R-1"::equals)
                    .hasSize(2);
            assertThat(rig.tree.inBox()).isEmpty();
            assertThat(rig.tree.names(rig.tree.folders().taken())).containsExactly("2026-12-23");
        }
    }

    @Test
    void shouldNeverLayAMessageOutAgain() throws IOException {
        try (Rig rig = new Rig(folder, receipts)) {
            rig.clock.advance(Duration.ofDays(400));
            rig.scans(1);

            assertThat(rig.deliver(message)).isEqualTo(new Delivery.Accepted());
            assertThat(rig.tree.outBox()).isEmpty();
        }
    }

    private static void comes(Rig rig) {
        rig.tree.drop(Box.IN, "Receipt_again.xml", APPROVED);
        rig.scans();
    }
}
