package org.tripact.demo.pki;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.EportCertificate;

/** A card as it lies on disk. */
record CardFolder(Path path) {

    static final String KEYS = "card.p12";
    static final String SIGN = "sign.cer";
    static final String ENVELOPE = "envelope.cer";
    static final String FACTS = "card.properties";

    boolean isThere() {
        return Files.exists(path);
    }

    /** Whether the card is whole and of this authority: one that outlived its authority is made anew. */
    boolean isWholeAndOf(Authority issuer) throws IOException {
        return Files.isRegularFile(path.resolve(KEYS))
                && Files.isRegularFile(path.resolve(FACTS))
                && certificates().size() == 2
                && isOf(issuer);
    }

    /** Whether this authority issued what certificates there are. */
    boolean isOf(Authority issuer) throws IOException {
        return !certificates().isEmpty() && certificates().stream().allMatch(issuer::verifies);
    }

    List<BigInteger> serials() throws IOException {
        return certificates().stream().map(EportCertificate::serial).toList();
    }

    Optional<EportCertificate> signingCertificate() throws IOException {
        return read(SIGN);
    }

    /** Something that people are told of the card, empty where it is not told. */
    String fact(String name) throws IOException {
        Properties facts = new Properties();
        if (Files.isRegularFile(path.resolve(FACTS))) {
            try (Reader in = Files.newBufferedReader(path.resolve(FACTS))) {
                facts.load(in);
            }
        }
        return facts.getProperty(name, "");
    }

    private List<EportCertificate> certificates() throws IOException {
        return Stream.concat(read(SIGN).stream(), read(ENVELOPE).stream()).toList();
    }

    private Optional<EportCertificate> read(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.isRegularFile(file)
                ? EportCertificate.parse(Files.readAllBytes(file), CardAlgorithms.SM2_AND_RSA)
                        .fold(Optional::of, fault -> Optional.empty())
                : Optional.empty();
    }
}
