package org.tripact.demo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.crypto.Authority;
import org.tripact.crypto.EportCertificate;

/** A card as it lies on disk. */
record CardFolder(Path path) {

    static final String KEYS = "card.p12";
    static final String SIGN = "sign.cer";
    static final String ENVELOPE = "envelope.cer";
    static final String FACTS = "card.properties";

    /** Whether the card is whole and of this authority: one that outlived its authority is made anew. */
    boolean isWholeAndOf(Authority issuer) throws IOException {
        return Files.isRegularFile(path.resolve(KEYS))
                && Files.isRegularFile(path.resolve(FACTS))
                && certificates().size() == 2
                && certificates().stream().allMatch(issuer::verifies);
    }

    List<BigInteger> serials() throws IOException {
        return certificates().stream().map(EportCertificate::serial).toList();
    }

    private List<EportCertificate> certificates() throws IOException {
        return Stream.concat(read(SIGN).stream(), read(ENVELOPE).stream()).toList();
    }

    private Optional<EportCertificate> read(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.isRegularFile(file)
                ? EportCertificate.parse(Files.readAllBytes(file)).fold(Optional::of, fault -> Optional.empty())
                : Optional.empty();
    }
}
