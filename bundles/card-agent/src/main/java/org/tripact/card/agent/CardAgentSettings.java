package org.tripact.card.agent;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.card.agent.control.ControlRules;
import org.tripact.card.agent.door.AllowedOrigins;
import org.tripact.card.agent.door.ControlDoorRules;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.reader.api.CardSource;

/** What an agent is told at its start, however it was started. Port 0 takes a free one. */
record CardAgentSettings(
        String host,
        int port,
        int readerPort,
        TlsSettings tls,
        Path cardsFolder,
        List<String> readers,
        List<String> allowedOrigins,
        boolean originlessAllowed,
        boolean digestSigningByPages,
        int pinTries,
        int pinMemorySeconds,
        int maxFrameKib,
        int maxMessageKib,
        int maxConnections,
        boolean consent,
        int consentSeconds) {

    private static final int KIB = 1024;

    /** Above this a client of the real control sends blocks. */
    private static final int LARGEST_FRAME_KIB = 120;

    /** Each connection may hold as much. */
    private static final int LARGEST_MESSAGE_KIB = 8192;

    /** As many as the real control serves at least. */
    private static final int FEWEST_CONNECTIONS = 16;

    CardAgentSettings {
        demand(pinTries > 0, "pinTries must be at least 1");
        demand(pinMemorySeconds >= 0, "pinMemorySeconds must not be negative");
        demand(maxFrameKib > 0 && maxFrameKib <= KIB, "maxFrameKib must be from 1 to " + KIB);
        demand(
                maxMessageKib >= LARGEST_FRAME_KIB && maxMessageKib <= LARGEST_MESSAGE_KIB,
                "maxMessageKib must be from " + LARGEST_FRAME_KIB + " to " + LARGEST_MESSAGE_KIB);
        demand(consentSeconds > 0, "consentSeconds must be at least 1");
        demand(maxConnections >= FEWEST_CONNECTIONS, "maxConnections must be at least " + FEWEST_CONNECTIONS);
        demand(
                loopback(host).isLoopbackAddress(),
                "host must be a loopback address: the card serves this computer only");
    }

    /** The sources that are to be used, the most preferred first. */
    List<CardSource> preferred(SoftwareReader software, List<CardSource> others) {
        List<CardSource> all =
                Stream.concat(Stream.of(software), others.stream()).toList();
        return readers.stream()
                .flatMap(name -> all.stream().filter(source -> source.name().equals(name)))
                .toList();
    }

    InetSocketAddress controlAddress() {
        return new InetSocketAddress(loopback(host), port);
    }

    Optional<InetSocketAddress> tlsAddress() {
        return tls.port().isEmpty()
                ? Optional.empty()
                : Optional.of(new InetSocketAddress(loopback(host), tls.port().getAsInt()));
    }

    InetSocketAddress readerAddress() {
        return new InetSocketAddress(loopback(host), readerPort);
    }

    ControlRules controlRules() {
        return new ControlRules(
                Duration.ofSeconds(pinMemorySeconds), digestSigningByPages, consent, maxMessageKib * KIB);
    }

    Duration consentPatience() {
        return Duration.ofSeconds(consentSeconds);
    }

    ControlDoorRules doorRules() {
        return new ControlDoorRules(
                new AllowedOrigins(allowedOrigins), originlessAllowed, maxConnections, maxFrameKib * KIB);
    }

    private static InetAddress loopback(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host is not known: " + host, e);
        }
    }

    private static void demand(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }
}
