package org.tripact.card.agent.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rule that a statement of ours is signed only for the page that it names: a relay from another site gets none. */
final class StatementOrigin {

    private static final byte[] FIRST_LINE = "通关无纸化协议声明".getBytes(StandardCharsets.UTF_8);
    private static final String ORIGIN = "来源 origin:";

    private StatementOrigin() {}

    /** Whether the caller may have these bytes signed. A program without an Origin was let in as trusted. */
    static boolean permits(Caller caller, byte[] bytes) {
        return !isStatement(bytes)
                || caller.origin().isEmpty()
                || caller.origin().equals(origin(bytes));
    }

    private static boolean isStatement(byte[] bytes) {
        return bytes.length >= FIRST_LINE.length
                && Arrays.equals(bytes, 0, FIRST_LINE.length, FIRST_LINE, 0, FIRST_LINE.length);
    }

    /** The one origin that is named; nothing where there is none or more than one. */
    private static Optional<String> origin(byte[] bytes) {
        List<String> named = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(ORIGIN))
                .map(line -> line.substring(ORIGIN.length()).strip())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
