package org.tripact.card.agent;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

/** An agent on free ports over a folder of cards. */
final class RunningAgent implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    static final int MAX_CONNECTIONS = 20;
    static final TlsSettings NO_TLS = new TlsSettings(OptionalInt.empty(), "localhost", Path.of("none"));

    private final CardAgent agent;

    RunningAgent(Path cards) {
        this(settings(cards, true));
    }

    RunningAgent(CardAgentSettings settings) {
        this(settings, CLOCK);
    }

    RunningAgent(CardAgentSettings settings, Clock clock) {
        agent = CardAgent.start(settings, List.of(), clock);
    }

    static CardAgentSettings settings(Path cards, boolean originlessAllowed) {
        return settings(cards, originlessAllowed, false, NO_TLS);
    }

    /** An agent that signs nothing before the person has agreed. */
    static CardAgentSettings askingFirst(Path cards) {
        return settings(cards, true, true, NO_TLS);
    }

    /** An agent with wss too, on a free port; its key lies beside the cards. */
    static CardAgentSettings withTls(Path cards, String name) {
        return settings(cards, true, false, new TlsSettings(OptionalInt.of(0), name, cards.resolveSibling("tls")));
    }

    private static CardAgentSettings settings(Path cards, boolean originlessAllowed, boolean consent, TlsSettings tls) {
        return new CardAgentSettings(
                "127.0.0.1",
                0,
                0,
                tls,
                cards,
                List.of("software"),
                List.of("http://127.0.0.1:*", "https://console.example"),
                originlessAllowed,
                false,
                5,
                60,
                256,
                1024,
                MAX_CONNECTIONS,
                consent,
                60);
    }

    int port() {
        return agent.port();
    }

    int tlsPort() {
        return agent.tlsPort().getAsInt();
    }

    int readerPort() {
        return agent.readerPort();
    }

    ControlClient connect() {
        return ControlClient.connect(port(), null);
    }

    ControlClient connect(String origin) {
        return ControlClient.connect(port(), origin);
    }

    @Override
    public void close() {
        agent.close();
    }
}
