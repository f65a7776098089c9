package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.ExchangeFixtures.aStoredReceipt;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.exchange.api.ReceiptSink.Acceptance;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** Nothing is forgotten after a while: what comes again after a second or after a month is the same thing once more. */
class DuplicatesTest {

    private final Exchange exchange = new Exchange();
    private final BookKeepingCustoms customs = new BookKeepingCustoms("simulator");

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT11M", "PT25H", "P31D"})
    void shouldSendTheSameBytesUnderTheSameId_whenTheAnswerWasLostSoLongAgo(Duration ago) {
        exchange.start(customs.losesNextAnswer());
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        exchange.pump().run();

        exchange.clock.advance(ago.plus(Exchange.LONGEST_WAIT));
        exchange.pump().run();

        assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(customs.deliveries())
                .hasSize(2)
                .containsOnly(customs.encodings().get(0));
        assertThat(customs.encodings()).hasSize(1);
        assertThat(customs.booked()).containsExactly(id.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT11M", "PT25H", "P31D"})
    void shouldGiveTheSameAnswerAndChangeNothing_whenAReceiptCameSoLongAgo(Duration ago) {
        exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
        apply();
        assertThat(accept()).isEqualTo(Acceptance.KEPT);
        apply();

        exchange.clock.advance(ago);

        assertThat(accept()).isEqualTo(Acceptance.KNOWN);
        apply();
        assertThat(exchange.answers.meanings()).containsExactly(Meaning.STORED);
        assertThat(exchange.store.receipts().list(Fate.APPLIED, 9)).hasSize(1);
    }

    /** A fresh intake each time, whose thread never gets to work: what is remembered is in the store. */
    private Acceptance accept() {
        ReceiptIntake intake = new ReceiptIntake(
                exchange.store.receipts(),
                exchange.store.outbox(),
                exchange.answers,
                Defaults.ofReceiptsBut(Map.of("pollMillis", 60_000)),
                exchange.clock);
        try {
            return intake.accept(aStoredReceipt());
        } finally {
            intake.stop();
        }
    }

    private void apply() {
        new ReceiptApplier(
                        exchange.store.receipts(),
                        exchange.store.outbox(),
                        exchange.answers,
                        ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of())),
                        exchange.clock)
                .run();
    }
}
