package org.tripact.card.agent.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.tripact.kernel.CardNumber;

/** What a card says of itself to people, from its card.properties. */
public record CardFacts(
        CardNumber number,
        String scenario,
        String kind,
        String labelZh,
        String labelEn,
        String holder,
        String enterprise,
        String validUntil) {

    static final String FILE = "card.properties";

    /** The facts of the card in the folder, or nothing where the folder holds no card of its own name. */
    static Optional<CardFacts> read(Path folder) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("card.properties cannot be read in " + folder, e);
        }
        return CardNumber.parse(properties.getProperty("number"))
                .filter(number -> number.value().equals(folder.getFileName().toString()))
                .map(number -> of(number, properties));
    }

    private static CardFacts of(CardNumber number, Properties from) {
        return new CardFacts(
                number,
                from.getProperty("scenario", ""),
                from.getProperty("kind", ""),
                from.getProperty("labelZh", ""),
                from.getProperty("labelEn", ""),
                from.getProperty("holder", ""),
                from.getProperty("enterprise", ""),
                from.getProperty("validUntil", ""));
    }
}
