package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardAgentSettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void shouldRefuseAHost_thatIsNotLoopback(String host) {
        assertThatThrownBy(() -> settings(host, 0, 0, 20, "http://localhost:*"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void shouldRefuseFewerConnections_thanTheProtocolAsks() {
        assertThatThrownBy(() -> settings("127.0.0.1", 0, 0, 15, "http://localhost:*"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "http://*", "http://*.example", "localhost", "null", "http://localhost/", "file://x"})
    void shouldRefuseAnAllowedOrigin_thatIsNone(String origin) {
        CardAgentSettings settings = settings("127.0.0.1", 0, 0, 20, origin);

        assertThatThrownBy(() -> CardAgent.start(settings, List.of(), RunningAgent.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an origin");
    }

    private CardAgentSettings settings(String host, int port, int readerPort, int connections, String origin) {
        return new CardAgentSettings(
                host,
                port,
                readerPort,
                RunningAgent.NO_TLS,
                folder,
                List.of("software"),
                List.of(origin),
                true,
                false,
                5,
                60,
                256,
                1024,
                connections,
                false,
                60);
    }
}
