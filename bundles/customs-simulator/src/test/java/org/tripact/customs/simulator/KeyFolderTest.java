package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.Pkcs12;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedStatements;

class KeyFolderTest {

    @TempDir
    private static Path first;

    /** Encoded in a first life, which a crash had to begin anew. */
    private static byte[] encoded;

    @TempDir
    private Path folder;

    @BeforeAll
    static void liveOnce() throws IOException {
        Path unfinished = Files.createDirectory(first.resolve(KeyFolder.NAME + WholeFolder.UNFINISHED));
        Files.writeString(unfinished.resolve("password"), "half");
        Files.write(unfinished.resolve("platform.p12"), new byte[10]);
        live(first, customs -> encoded = customs.encode(Messages.application()));
        assertThat(unfinished).doesNotExist();
    }

    @BeforeEach
    void findItsFiles() throws IOException {
        Files.createDirectory(keys());
        for (Map.Entry<String, byte[]> file :
                contents(first.resolve(KeyFolder.NAME)).entrySet()) {
            Files.write(keys().resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void shouldKeepItsKeysOverARestart() throws IOException {
        live(folder, customs -> assertThat(customs.deliver(encoded)).isEqualTo(new Delivery.Accepted()));

        assertThat(contents(keys())).hasSize(7).containsExactlyEntriesOf(contents(first.resolve(KeyFolder.NAME)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform.p12", "customs.p12"})
    void shouldOpenThemAtOnce_sinceNobodyCanGuessTheirPassword(String store) throws IOException {
        String bytes = HexFormat.of().formatHex(Files.readAllBytes(keys().resolve(store)));
        String integer = "0202%04x";

        assertThat(bytes.split(integer.formatted(Pkcs12.FEW_ROUNDS)))
                .as("parts around the rounds of two keys and the certificates")
                .hasSize(4);
        assertThat(bytes).as("the check").contains(integer.formatted(2 * Pkcs12.FEW_ROUNDS));
        assertThat(Files.readString(keys().resolve("password"))).hasSizeGreaterThan(32);
    }

    @Test
    void shouldLetNobodyElseReadThem() throws IOException {
        Path made = first.resolve(KeyFolder.NAME);

        assertThat(permissions(made)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(KeyFolderTest::permissions)).hasSize(7).containsOnly("rw-------");
        }
    }

    @Test
    void shouldWriteNoPrivateKeyInTheClear() throws IOException {
        Map<String, byte[]> made = contents(first.resolve(KeyFolder.NAME));

        assertThat(new String(made.get("password"), StandardCharsets.US_ASCII)).matches("[0-9a-f]{64}\n");
        assertThat(made.keySet())
                .containsExactly(
                        "customs-envelope.cer",
                        "customs-seal.cer",
                        "customs.p12",
                        "password",
                        "platform-envelope.cer",
                        "platform-seal.cer",
                        "platform.p12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform.p12", "customs-seal.cer", "password"})
    void shouldSendNothingAndNameTheFile_whenAKeyIsLost(String file) throws IOException {
        Files.delete(keys().resolve(file));

        live(folder, customs -> {
            assertThatThrownBy(() -> customs.encode(Messages.application()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll(file, "cannot be read");
            assertThat(customs.deliver(encoded))
                    .isInstanceOfSatisfying(
                            Delivery.NotSent.class,
                            delivery -> assertThat(delivery.reason()).contains(file));
        });
        assertThat(keys().resolve(file)).as("not made anew").doesNotExist();
    }

    @Test
    void shouldRefuseWhatItsLostKeysSealed_andNotLoseItsBooks() throws IOException {
        try (Books books = Books.open(folder)) {
            books.take(
                    Submission.of(Messages.application()),
                    Treatment.APPROVE,
                    Clock.systemUTC().instant());
        }
        Files.move(keys(), folder.resolve("moved-away"));

        live(folder, customs -> assertThat(customs.deliver(encoded)).isInstanceOf(Delivery.Refused.class));

        try (Books books = Books.open(folder)) {
            assertThat(books.find(Messages.application().id())).isPresent();
        }
    }

    private static void live(Path folder, Consumer<CustomsSimulator> life) {
        Heard heard = new Heard();
        CustomsSimulator customs = new CustomsSimulator(
                heard,
                heard,
                new RecordedStatements(),
                Settings.in(folder),
                KeyFolder::beside,
                Duration.ofMillis(10),
                Clock.systemUTC());
        try {
            life.accept(customs);
        } finally {
            customs.stop();
        }
    }

    private Path keys() {
        return folder.resolve(KeyFolder.NAME);
    }

    private static Map<String, byte[]> contents(Path keys) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
