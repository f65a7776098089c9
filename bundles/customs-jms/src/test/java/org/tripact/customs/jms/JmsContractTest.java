package org.tripact.customs.jms;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.Misbehaviour;
import org.tripact.testkit.connector.RecordedStrays;

/** Over TLS, as it runs in production. */
class JmsContractTest extends CustomsConnectorContract {

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration HURRIED = Duration.ofMillis(1500);

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
    protected Line start(ReceiptSink sink, Misbehaviour partner) {
        try {
            return new Running(sink, partner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadLine.Fault fault(Misbehaviour partner) {
        return switch (partner) {
            case SLOW -> BadLine.Fault.SLOW;
            case SILENT -> BadLine.Fault.SILENT_AFTER;
            case CUT -> BadLine.Fault.CUT_AFTER;
            default -> BadLine.Fault.NONE;
        };
    }

    private final class Running implements Line {

        private final Misbehaviour told;
        private final String messages = (String) exchange.get("messageQueue");
        private final RecordedStrays strays = new RecordedStrays();
        private final BadLine bad = new BadLine(broker.port());
        private final Partner partner;
        private final JmsConnector connector;

        Running(ReceiptSink sink, Misbehaviour told) throws IOException {
            this.told = told;
            this.partner = new BadPartner(
                            broker.port(), messages, exchange.get("answerQueue"), folder.resolve("books"), told)
                    .start();
            this.connector = new JmsConnector(sink, strays, Checked.of(Settings.with(settings())), Sides.CLOCK);
            bad.now(fault(told));
            if (told == Misbehaviour.ERROR) {
                broker.forbid(messages);
            }
        }

        /** What a line does to a message can be told only where it can be read. */
        private Map<String, Object> settings() {
            Map<String, Object> settings = new HashMap<>(exchange);
            settings.put("name", name());
            settings.put("timeoutMillis", (int) bound().toMillis());
            if (fault(told) == BadLine.Fault.NONE) {
                settings.putAll(Tls.trusting("trust.p12", broker));
            } else {
                settings.put("port", bad.port());
            }
            return settings;
        }

        @Override
        public CustomsConnector connector() {
            return connector;
        }

        @Override
        public int bookings(MessageId id) {
            await().pollInterval(LOOK).until(() -> broker.messages(messages) == 0);
            return partner.bookings(id);
        }

        @Override
        public int strays() {
            return strays.all().size();
        }

        @Override
        public Duration bound() {
            return told == Misbehaviour.SILENT ? HURRIED : PATIENT;
        }

        @Override
        public void close() {
            connector.stop();
            partner.close();
            if (told == Misbehaviour.ERROR) {
                broker.permit(messages);
            }
            try {
                bad.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
