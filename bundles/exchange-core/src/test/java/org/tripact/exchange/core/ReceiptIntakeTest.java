package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tripact.testkit.ExchangeFixtures.aStoredReceipt;
import static org.tripact.testkit.ExchangeFixtures.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.ReceiptSink.Acceptance;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.AgreementFixtures;

class ReceiptIntakeTest {

    private final Exchange exchange = new Exchange();
    private final ReceiptIntake intake = new ReceiptIntake(
            exchange.store.receipts(),
            exchange.store.outbox(),
            exchange.answers,
            Defaults.ofReceiptsBut(Map.of("pollMillis", 60_000)),
            exchange.clock);

    @AfterEach
    void stop() {
        intake.stop();
    }

    @Test
    void shouldApplyAtOnceWhatItKept_whateverTheRoutes() {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");

        assertThat(intake.accept(aStoredReceipt())).isEqualTo(Acceptance.KEPT);

        await().untilAsserted(() -> assertThat(exchange.answers.meanings()).containsExactly(Meaning.STORED));
    }

    @Test
    void shouldSayKeptOnce_whenOneReceiptComesBySixteenThreads() throws Exception {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
        ExecutorService sixteen = Executors.newFixedThreadPool(16);
        Callable<Acceptance> call = () -> intake.accept(aStoredReceipt());
        List<Future<Acceptance>> said = sixteen.invokeAll(Collections.nCopies(16, call));
        sixteen.shutdown();

        int kept = 0;
        for (Future<Acceptance> one : said) {
            kept += one.get() == Acceptance.KEPT ? 1 : 0;
        }

        assertThat(kept).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(exchange.store.receipts().list(Fate.APPLIED, 99)).hasSize(1));
        assertThat(exchange.answers.applied()).hasSize(1);
    }

    @Test
    void shouldApplyEachAnswer_whenCustomsGivesThemOneId() {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
        Receipt stored = receipt("DECLARATION-1", ReceiptKind.STORED, AgreementFixtures.minute(4));
        Receipt approved = receipt("DECLARATION-1", ReceiptKind.APPROVED, AgreementFixtures.minute(9));

        assertThat(Stream.of(stored, approved, stored, approved).map(intake::accept))
                .containsExactly(Acceptance.KEPT, Acceptance.KEPT, Acceptance.KNOWN, Acceptance.KNOWN);

        await().untilAsserted(() ->
                assertThat(exchange.answers.meanings()).containsExactly(Meaning.STORED, Meaning.APPROVED));
    }

    @Test
    void shouldNeverSayKept_whenTheStoreIsAway() {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
        exchange.store.goAway();

        assertThatThrownBy(() -> intake.accept(aStoredReceipt())).isInstanceOf(StoreUnavailableException.class);

        exchange.store.comeBack();
        assertThat(intake.accept(aStoredReceipt())).isEqualTo(Acceptance.KEPT);
        await().untilAsserted(() -> assertThat(exchange.answers.applied()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(classes = {ReceiptIntake.class, StrayClerk.class})
    void shouldLiveOn_whenTheLastConnectorLeaves(Class<?> door) throws IOException {
        String described = Files.readString(Path.of("target/classes/OSGI-INF/" + door.getName() + ".xml"));

        assertThat(described)
                .as("a component that is only there while somebody uses it would start anew at each swap")
                .contains("immediate=\"true\"");
    }
}
