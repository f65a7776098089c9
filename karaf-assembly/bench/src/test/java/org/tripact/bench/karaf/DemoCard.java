package org.tripact.bench.karaf;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;

/** A demo card taken straight from the disk: one reader would let only one enterprise sign at a time. */
record DemoCard(String number, String certificate, PrivateKey key) {

    private static final char[] PIN = "88888888".toCharArray();

    static DemoCard of(Path cards, String scenario) throws IOException {
        try (Stream<Path> folders = Files.list(cards)) {
            for (Path folder : folders.toList()) {
                Properties card = properties(folder.resolve("card.properties"));
                if (scenario.equals(card.getProperty("scenario"))) {
                    return new DemoCard(
                            card.getProperty("number"),
                            base64(Files.readAllBytes(folder.resolve("sign.cer"))),
                            key(folder.resolve("card.p12")));
                }
            }
        }
        throw new IllegalStateException("no demo card " + scenario);
    }

    String sign(String text) {
        return base64(Sm2.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PrivateKey key(Path store) throws IOException {
        List<Pkcs12.Entry> entries = Pkcs12.read(Files.readAllBytes(store), PIN).fold(found -> found, fault -> {
            throw new IllegalStateException("the card cannot be read: " + fault);
        });
        return entries.stream()
                .filter(entry -> entry.alias().equals("sign"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
