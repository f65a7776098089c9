package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Receipt;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;

/** Several customs are played at once, each by its own configuration with little more in it than a name. */
class SeveralTest {

    private static final String DATA = "tripact.data";

    @TempDir
    private Path data;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private final List<CustomsSimulator> all = new ArrayList<>();
    private final String before = System.getProperty(DATA);

    @BeforeEach
    void setData() {
        System.setProperty(DATA, data.toString());
    }

    @AfterEach
    void stop() {
        all.forEach(CustomsSimulator::stop);
        if (before == null) {
            System.clearProperty(DATA);
        } else {
            System.setProperty(DATA, before);
        }
    }

    @Test
    void shouldKeepItsOwnFolder_byItsName() {
        assertThat(settings("simulator").folder()).isEqualTo(data.resolve("simulator"));
        assertThat(settings("north").folder()).isEqualTo(data.resolve("simulator-north"));
    }

    @Test
    void shouldEachAnswerWhatItTook_andKnowNothingOfTheOther() {
        CustomsSimulator north = start("north");
        CustomsSimulator south = start("south");
        Envelope toNorth = Messages.application(1);
        Envelope toSouth = Messages.application(2);

        assertThat(north.deliver(north.encode(toNorth))).isEqualTo(new Delivery.Accepted());
        assertThat(south.deliver(south.encode(toSouth))).isEqualTo(new Delivery.Accepted());

        await().until(() -> receipts.all().size() == 4);
        assertThat(receipts.all())
                .extracting(Receipt::connector, Receipt::messageId)
                .containsOnly(
                        tuple("north", toNorth.id().value()),
                        tuple("south", toSouth.id().value()));
        assertThat(data.resolve("simulator-north").resolve(Books.FILE)).isNotEmptyFile();
        assertThat(data.resolve("simulator-south").resolve(Books.FILE)).isNotEmptyFile();
    }

    @Test
    void shouldDecideOnlyAtItsOwnDesk() {
        CustomsSimulator north = start("north", "district:2200=desk");
        CustomsSimulator south = start("south", "district:2200=desk");
        Envelope message = Messages.application();
        north.deliver(north.encode(message));

        assertThat(south.approve(message.id())).isFalse();
        assertThat(south.waiting()).isEmpty();
        assertThat(north.approve(message.id())).isTrue();
    }

    @Test
    void shouldNotStart_whereAnotherOfItsNameRuns() {
        start("north");

        assertThatThrownBy(() -> start("north")).hasMessageContaining("is used by another simulator");
    }

    private CustomsSimulator start(String name, String... rules) {
        CustomsSimulator one = new CustomsSimulator(
                receipts,
                new Heard(),
                new RecordedStatements(),
                settings(name, rules),
                SharedKeys::of,
                Duration.ofMillis(10),
                Clock.systemUTC());
        all.add(one);
        return one;
    }

    private static Checked settings(String name, String... rules) {
        return Checked.of(
                Settings.but(Map.of("name", name, "storedAfterMillis", 0, "approvedAfterMillis", 0, "rules", rules)));
    }
}
