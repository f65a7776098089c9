package org.tripact.crypto.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.crypto.Authority;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.Sm2;

/** What must hold whatever bytes come. The seeds were made once ({@link Seeds}); their authority's key is lost. */
final class Oracle {

    static final Path SEEDS = Path.of("src/test/resources/fuzz").toAbsolutePath();
    static final Authority ISSUER = Authority.parse(bytes(SEEDS.resolve("issuer.cer")))
            .fold(parsed -> parsed, fault -> {
                throw new AssertionError(fault);
            });
    static final KeyPair SM2 = KeyKind.SM2.newKeyPair();
    static final KeyPair RSA = KeyKind.RSA_1024.newKeyPair();
    static final byte[] TEXT = "通关".getBytes(StandardCharsets.UTF_8);
    static final byte[] DIGEST = Sm2.digest(SM2.getPublic(), TEXT);

    private Oracle() {}

    static boolean demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
        return true;
    }

    static boolean isSeed(String target, byte[] data) {
        return seeds(target).stream().anyMatch(seed -> Arrays.equals(bytes(seed), data));
    }

    static List<Path> seeds(String target) {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
