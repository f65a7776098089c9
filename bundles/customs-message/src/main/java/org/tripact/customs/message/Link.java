package org.tripact.customs.message;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that one side needs to talk to the other; immutable, holds keys, prints none. The same type serves both sides: what
 * is own to one is the peer's to the other.
 *
 * @param ownId our node at E-Port, at most 16 characters
 * @param peerId the other side's
 */
public record Link(
        String ownId, String peerId, OwnKeys keys, PeerCertificates peer, Dialect dialect, StatusMapping statuses) {

    /** The framework's property that a demonstration sets to {@code true}, and nobody else. */
    public static final String DEMO = "tripact.demo";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_.-]{1,16}");

    public Link {
        if (!ID.matcher(ownId).matches() || !ID.matcher(peerId).matches() || ownId.equals(peerId)) {
            throw new IllegalArgumentException(
                    "Sender and receiver: '%s' and '%s' are not two different ids of at most 16 characters"
                            .formatted(ownId, peerId));
        }
        if (dialect.sealRule() == SealRule.REQUIRED && !peer.canSeal()) {
            throw new IllegalArgumentException("Seal certificates: a link that demands seals needs at least one");
        }
    }

    /**
     * Refuses, with an IllegalArgumentException, to let answers pass without a seal where this is no demonstration.
     *
     * @param demo what the framework says of {@link #DEMO}, null where nothing
     */
    public void demandSealsUnless(String demo) {
        if (dialect.sealRule() != SealRule.REQUIRED && !"true".equals(demo)) {
            throw new IllegalArgumentException(
                    "Setting sealRequired: only a demonstration (" + DEMO + "=true) takes answers without a seal");
        }
    }

    /** Which of its certificates are not valid at this time, or will not be before long, and what to do. */
    List<String> certificateWarnings(Instant now) {
        return Stream.of(Stream.of(keys.sealValidity()), keys.openerValidity().stream(), peer.validities())
                .flatMap(validities -> validities)
                .flatMap(validity -> validity.warning(now).stream())
                .toList();
    }
}
