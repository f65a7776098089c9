package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;

class HandsTest {

    private static final Duration SOON = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final Hands hands = new Hands("tests", SOON);

    @Test
    void shouldSayNotSent_andSendNothingLater_whenTheFoldersHangWhileTheyAreLookedAt() throws IOException {
        try (Rig rig = new Rig(folder, new RecordedReceipts())) {
            byte[] bytes = rig.encode(Sides.application());
            Delivery told;
            // whoever looks at the folders holds this for as long as the share hangs
            synchronized (rig.station) {
                told = hands.deliver(attempt -> rig.deliver(bytes, attempt));
            }
            hands.stop();

            assertThat(told).isEqualTo(new Delivery.NotSent("the folder did not answer in " + SOON));
            assertThat(rig.tree.outBox()).isEmpty();
            assertThat(rig.deliver(bytes)).isEqualTo(new Delivery.Accepted());
        }
    }
}
