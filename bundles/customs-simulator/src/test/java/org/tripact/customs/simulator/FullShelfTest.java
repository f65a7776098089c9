package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Stray;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

/** What the shelf has no room for was not taken. */
class FullShelfTest {

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private final RecordedStrays strays = new RecordedStrays();

    @Test
    void shouldOweWhatTheShelfHasNoRoomFor_andAnswerOthers() {
        Envelope garbled = Messages.application();
        Envelope other = Messages.application(2, AgreementFixtures.SECOND_CODE);
        strays.fill();
        CustomsSimulator customs = new CustomsSimulator(
                receipts,
                strays,
                new RecordedStatements(),
                Settings.in(folder, "code:3101960001=garbage"),
                SharedKeys::of,
                Duration.ofMillis(10),
                Clock.systemUTC());
        try {
            for (Envelope message : List.of(garbled, other)) {
                customs.deliver(customs.encode(message));
            }
            await().until(() -> receipts.all().size() == 2);
            await().during(Duration.ofMillis(300))
                    .until(() -> receipts.all().stream()
                            .allMatch(receipt ->
                                    receipt.messageId().equals(other.id().value())));

            strays.comeBack();

            await().until(() -> receipts.all().size() == 4);
            assertThat(strays.all()).extracting(Stray::reason).containsExactly(Stray.Reason.UNREADABLE);
        } finally {
            customs.stop();
        }
    }
}
