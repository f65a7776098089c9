package org.tripact.customs.jms;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;

/** Over TLS, as it runs in production. */
class JmsContractTest extends CustomsConnectorContract {

    private static TestBroker broker;

    @TempDir
    private Path folder;

    private final Map<String, Object> exchange = new HashMap<>(broker.exchange());

    @BeforeAll
    static void startBroker(@TempDir Path journal) {
        broker = TestBroker.in(journal);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Override
    protected String name() {
        return "region-2200";
    }

    @Override
    protected Line start(ReceiptSink sink) {
        exchange.putAll(Tls.trusting("trust.p12", broker));
        exchange.put("name", name());
        try {
            return new Running(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Running implements Line {

        private final Partner partner;
        private final JmsConnector connector;

        Running(ReceiptSink sink) throws IOException {
            this.partner = new Partner(
                            broker.port(),
                            exchange.get("messageQueue"),
                            exchange.get("answerQueue"),
                            folder.resolve("books"))
                    .start();
            this.connector =
                    new JmsConnector(sink, new RecordedStrays(), Checked.of(Settings.with(exchange)), Sides.CLOCK);
        }

        @Override
        public CustomsConnector connector() {
            return connector;
        }

        @Override
        public int bookings(MessageId id) {
            await().until(() -> broker.messages((String) exchange.get("messageQueue")) == 0);
            return partner.bookings(id);
        }

        @Override
        public void close() {
            connector.stop();
            partner.close();
        }
    }
}
