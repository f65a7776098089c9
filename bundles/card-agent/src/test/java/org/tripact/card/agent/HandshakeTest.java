package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

    @TempDir
    Path folder;

    private RunningAgent agent;

    @BeforeEach
    void start() {
        agent = new RunningAgent(folder);
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8181", "http://127.0.0.1", "https://console.example"})
    void shouldLetIn_whenTheOriginIsOnTheList(String origin) {
        assertThat(origin(origin)).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://evil.example",
                "https://127.0.0.1:8181",
                "http://127.0.0.1:8181.evil.example",
                "http://127.0.0.1.evil.example",
                "http://127.0.0.1:x",
                "https://console.example:8443",
                "http://127.0.0.1:8181; http://127.0.0.1:8181"
            })
    void shouldRefuse_whenTheOriginIsNotOnTheList(String origin) {
        assertThat(origin(origin)).isEqualTo(403);
    }

    @Test
    void shouldRefuse_whenThereAreTwoOrigins() {
        assertThat(RawHttp.handshake(
                        agent.port(), host("127.0.0.1"), "Origin: http://127.0.0.1:1", "Origin: http://127.0.0.1:2"))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "[::1]"})
    void shouldLetIn_whenTheHostIsThisMachine(String name) {
        assertThat(RawHttp.handshake(agent.port(), host(name))).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "127.0.0.1.evil.example", "127.0.0.2", "0.0.0.0"})
    void shouldRefuse_whenTheHostIsAnyOtherName(String name) {
        assertThat(RawHttp.handshake(agent.port(), host(name))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:1", "localhost:80"})
    void shouldRefuse_whenTheHostHasAnotherPort(String host) {
        assertThat(RawHttp.handshake(agent.port(), host)).isEqualTo(403);
    }

    @Test
    void shouldRefusePrograms_whenTheSettingsSaySo() {
        try (RunningAgent strict = new RunningAgent(RunningAgent.settings(folder, false))) {
            assertThat(RawHttp.handshake(strict.port(), "127.0.0.1:" + strict.port()))
                    .isEqualTo(403);
            assertThat(RawHttp.handshake(strict.port(), "127.0.0.1:" + strict.port(), "Origin: http://127.0.0.1:8181"))
                    .isEqualTo(101);
        }
    }

    @Test
    void shouldRefuseOneMore_andLetInAgainWhenOneHasGone() {
        List<ControlClient> clients = new ArrayList<>();
        for (int i = 0; i < RunningAgent.MAX_CONNECTIONS; i++) {
            clients.add(agent.connect().greeted());
        }

        assertThat(RawHttp.handshake(agent.port(), host("127.0.0.1"))).isEqualTo(503);

        clients.get(0).close();
        Awaitility.await()
                .untilAsserted(() -> assertThat(RawHttp.handshake(agent.port(), host("127.0.0.1")))
                        .isEqualTo(101));
        clients.forEach(ControlClient::close);
    }

    private int origin(String origin) {
        return RawHttp.handshake(agent.port(), host("127.0.0.1"), "Origin: " + origin);
    }

    private String host(String name) {
        return name + ":" + agent.port();
    }
}
