package org.tripact.card.agent.door;

import java.util.Optional;

/**
 * Who may connect to the control, and how much.
 *
 * @param originlessAllowed whether programs, which send no Origin, may connect
 */
public record ControlDoorRules(
        AllowedOrigins allowedOrigins, boolean originlessAllowed, int maxConnections, int maxFrameBytes) {

    /** Why a handshake is refused at the port; name is what this machine is called there besides its loopback names. */
    Optional<HandshakeRefusal> refusal(String host, Optional<String> origin, int port, String name) {
        if (!LoopbackHost.isOurs(host, port, name)) {
            return Optional.of(HandshakeRefusal.HOST);
        }
        if (origin.isEmpty()) {
            return originlessAllowed ? Optional.empty() : Optional.of(HandshakeRefusal.NO_ORIGIN);
        }
        return allowedOrigins.contains(origin.get()) ? Optional.empty() : Optional.of(HandshakeRefusal.ORIGIN);
    }
}
