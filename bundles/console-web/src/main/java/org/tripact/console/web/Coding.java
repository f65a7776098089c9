package org.tripact.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The content codings in which files lie ready, the smallest first. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("", "");

    private final String token;
    private final String ending;

    Coding(String token, String ending) {
        this.token = token;
        this.ending = ending;
    }

    String token() {
        return token;
    }

    String ending() {
        return ending;
    }

    /** What a client takes by its Accept-Encoding, which may be null, the best first; as it is always comes last. */
    static List<Coding> acceptedBy(String acceptEncoding) {
        List<String> taken = acceptEncoding == null
                ? List.of()
                : Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .filter(item -> !item.replace(" ", "").matches(".*;q=0(\\.0*)?"))
                        .map(item -> item.split(";", 2)[0].strip())
                        .toList();
        return Stream.of(values())
                .filter(coding -> coding == IDENTITY || taken.contains(coding.token) || taken.contains("*"))
                .toList();
    }
}
