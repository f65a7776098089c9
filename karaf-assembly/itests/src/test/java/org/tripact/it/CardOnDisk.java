package org.tripact.it;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;

/** A demo card by its files: in one reader lies one card, and here many enterprises sign at a time. */
record CardOnDisk(String cardNumber, String certificate, PrivateKey key) implements Card {

    static CardOnDisk of(Path cards, String scenario) {
        try (Stream<Path> folders = Files.list(cards)) {
            Path card = folders.filter(
                            folder -> scenario.equals(properties(folder).getProperty("scenario")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no demo card " + scenario));
            return new CardOnDisk(
                    properties(card).getProperty("number"),
                    base64(Files.readAllBytes(card.resolve("sign.cer"))),
                    key(Files.readAllBytes(card.resolve("card.p12"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String sign(String text) {
        return base64(Sm2.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PrivateKey key(byte[] store) {
        return Pkcs12.read(store, CardReader.PIN.toCharArray())
                .fold(entries -> entries.stream(), fault -> Stream.<Pkcs12.Entry>empty())
                .filter(entry -> entry.alias().equals("sign"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the card cannot be read"))
                .key();
    }

    private static Properties properties(Path card) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(card.resolve("card.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
