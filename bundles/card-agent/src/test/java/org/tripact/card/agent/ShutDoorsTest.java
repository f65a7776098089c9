package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told, and what is left, where another program holds a port of the agent's. */
class ShutDoorsTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"port", "readerPort", "tlsPort"})
    void shouldSayWhichPortAndWhichSetting_andOpenNoDoorAtAll(String setting) throws IOException {
        Map<String, Integer> ports = Map.of("port", aFreePort(), "readerPort", aFreePort(), "tlsPort", aFreePort());
        try (ServerSocket taken = listener(ports.get(setting))) {
            CardAgentComponent component = component(ports);

            assertThat(said).hasSize(1);
            assertThat(said.get(0))
                    .startsWith("端口 " + taken.getLocalPort() + "（设置 " + setting + "）")
                    .contains("/ Port " + taken.getLocalPort() + " (setting " + setting + ")")
                    .contains("org.tripact.card.agent.cfg")
                    .doesNotContain("\n");
            for (Map.Entry<String, Integer> other : ports.entrySet()) {
                if (!other.getKey().equals(setting)) {
                    listener(other.getValue()).close();
                }
            }
            component.stop();
        }
    }

    @Test
    void shouldSayNothing_whenAllDoorsOpen() throws IOException {
        Map<String, Integer> ports = Map.of("port", 0, "readerPort", 0, "tlsPort", 0);

        component(ports).stop();

        assertThat(said).isEmpty();
    }

    private CardAgentComponent component(Map<String, Integer> ports) {
        return new CardAgentComponent(settings(ports), List.of(), RunningAgent.CLOCK, said::add);
    }

    private CardAgentSettings settings(Map<String, Integer> ports) {
        return new CardAgentSettings(
                "127.0.0.1",
                ports.get("port"),
                ports.get("readerPort"),
                new TlsSettings(OptionalInt.of(ports.get("tlsPort")), "localhost", folder.resolve("tls")),
                folder,
                List.of("software"),
                List.of("http://127.0.0.1:*"),
                true,
                false,
                5,
                60,
                256,
                1024,
                RunningAgent.MAX_CONNECTIONS,
                false,
                60);
    }

    private static int aFreePort() throws IOException {
        try (ServerSocket socket = listener(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listener(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }
}
