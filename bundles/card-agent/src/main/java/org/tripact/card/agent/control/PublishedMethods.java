package org.tripact.card.agent.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the real control's page script knows, so that a call of one is told apart from a misspelt name. */
final class PublishedMethods {

    private static final String RESOURCE = "eport-methods.tsv";

    private PublishedMethods() {}

    static Set<String> names() {
        try (InputStream in = PublishedMethods.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2)[0])
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
