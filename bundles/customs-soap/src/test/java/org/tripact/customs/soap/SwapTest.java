package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** A connector that comes and goes in a running system. */
@Timeout(90)
class SwapTest {

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final RecordedReceipts receipts = new RecordedReceipts();
    private final RecordedStrays strays = new RecordedStrays();

    @Test
    void shouldLeaveNothingBehind_howeverOftenItComesAndGoes(@TempDir Path folder) {
        int gatewayPort = Settings.freePort();
        int receiptsPort = Settings.freePort();
        try (GatewayHost host = new GatewayHost(
                gatewayPort,
                new Gateway(folder),
                Sides.tlsOf("customs"),
                Tls.certificates(List.of(Sides.resource("platform-tls-client.cer"))))) {
            host.spoil((call, response) -> true);
            for (int i = 1; i <= 3; i++) {
                try (Platform platform = new Platform(receipts, strays, gatewayPort, receiptsPort, Map.of())) {
                    assertThat(platform.deliver(Sides.application(i))).isEqualTo(new Delivery.Accepted());
                }
            }
        }

        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    void shouldSendNothing_onceItStopped() {
        Platform platform = new Platform(receipts, strays, Map.of());
        byte[] bytes = platform.connector.encode(Sides.application());
        platform.close();

        assertThat(platform.connector.deliver(bytes)).isEqualTo(new Delivery.NotSent("the connector stops"));
    }

    @Test
    void shouldNotStart_whereSomebodyElseHasItsPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(
                            () -> new Platform(receipts, strays, Settings.freePort(), taken.getLocalPort(), Map.of()))
                    .hasMessageContaining("Failed to bind");
        }

        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    /** Those of connectors and of the HTTP client, save what other tests have left. */
    private List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("customs-soap") || name.startsWith("HttpClient"))
                .toList();
    }
}
