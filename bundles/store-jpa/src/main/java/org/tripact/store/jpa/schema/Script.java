package org.tripact.store.jpa.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** One step of the schema: it is never changed once it was released; a change is a new script. */
record Script(String name, String text) {

    /** The scripts of this version of Tripact; the place in the list is the version of the schema. */
    static List<Script> all() {
        return List.of(
                read("001-agreements.sql"),
                read("002-exchange.sql"),
                read("003-cards.sql"),
                read("004-exhibits.sql"),
                read("005-session-names.sql"),
                read("006-interventions.sql"),
                read("007-strays.sql"),
                read("008-reconciliation.sql"),
                read("009-waits.sql"),
                read("010-session-endings.sql"),
                read("011-open-agreements.sql"),
                read("012-few-of-many.sql"));
    }

    private static Script read(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            return new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema script " + name, e);
        }
    }

    /** The commands, without comments; one ends with a semicolon at the end of a line. */
    List<String> commands(Dialect dialect) {
        String bare = dialect.speak(text)
                .lines()
                .filter(line -> !line.strip().startsWith("--"))
                .collect(Collectors.joining("\n"));
        return Arrays.stream(bare.split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(command -> !command.isEmpty())
                .toList();
    }

    /** SHA-256 of the text, by which a change after the fact is seen. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
