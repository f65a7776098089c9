package org.tripact.customs.soap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.Misbehaviour;
import org.tripact.testkit.connector.RecordedStrays;

class SoapContractTest extends CustomsConnectorContract {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration HURRIED = Duration.ofMillis(1500);

    private final int gatewayPort = Settings.freePort();
    private final int receiptsPort = Settings.freePort();

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "region-2200";
    }

    @Override
    protected Line start(ReceiptSink sink, Misbehaviour partner) {
        return new Running(sink, partner);
    }

    /** Connector and gateway; customs calls for each receipt that it owes until it is taken. */
    private final class Running implements Line {

        private final Misbehaviour told;
        private final RecordedStrays strays = new RecordedStrays();
        private final Gateway gateway = new Gateway(folder);
        private final BadGateway bad;
        private final GatewayHost host;
        private final Platform platform;
        private final Caller caller;
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        Running(ReceiptSink sink, Misbehaviour told) {
            this.told = told;
            host = new GatewayHost(
                    gatewayPort,
                    gateway,
                    Sides.tlsOf("customs"),
                    Tls.certificates(List.of(Sides.resource("platform-tls-client.cer"))));
            bad = new BadGateway(gateway, host);
            bad.behave(told);
            platform = new Platform(
                    sink,
                    strays,
                    gatewayPort,
                    receiptsPort,
                    Map.of("name", name(), "timeoutMillis", (int) bound().toMillis(), "connectMillis", 1000));
            caller = new Caller(platform.receipts(), Sides.tlsOf("customs"));
            thread.scheduleWithFixedDelay(this::call, 10, 10, TimeUnit.MILLISECONDS);
        }

        private void call() {
            gateway.books().owed().stream().filter(caller::isTaken).forEach(gateway.books()::paid);
        }

        @Override
        public CustomsConnector connector() {
            return platform.connector;
        }

        @Override
        public int bookings(MessageId id) {
            return gateway.bookings(id);
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
            bad.close();
            thread.shutdown();
            Awaitility.await().pollInterval(LOOK).until(thread::isTerminated);
            caller.close();
            platform.close();
            host.close();
        }
    }
}
