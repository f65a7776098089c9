package org.tripact.card.agent.control;

import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.tripact.kernel.Outcome;

/** Digests on the wire: base64, or the hex that SpcSHA1Digest answers; both are taken, their lengths tell them apart. */
final class DigestForm {

    private static final Set<Integer> BYTES = Set.of(20, 32);
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

    private DigestForm() {}

    static Outcome<byte[], Refusal> digest(Arguments arguments, String name) {
        return arguments
                .required(name)
                .flatMap(text -> HEX.matcher(text).matches()
                        ? Outcome.accepted(HexFormat.of().parseHex(text))
                        : Arguments.decode(name, text))
                .flatMap(digest ->
                        BYTES.contains(digest.length) ? Outcome.accepted(digest) : Arguments.unreadable(name));
    }
}
