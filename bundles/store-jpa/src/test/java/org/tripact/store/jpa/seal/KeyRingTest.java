package org.tripact.store.jpa.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final byte[] PLAIN = {1, 2, 3};

    @TempDir
    Path folder;

    private Path file;
    private final AtomicReference<String> remembered = new AtomicReference<>();

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("keys/store.key");
    }

    @Test
    void shouldMakeAKeyForItsOwnerOnly_whenNobodyKnowsOfOne() throws IOException {
        open(Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
        assertThat(remembered.get()).isNotBlank();
    }

    @Test
    void shouldOpenWhatWasSealedBefore_whenStartedAgain() {
        byte[] sealed = open(Optional.empty()).seal(PLAIN, "row");

        Seal again = open(Optional.of(remembered.get()));

        assertThat(again.open(sealed, "row")).isEqualTo(PLAIN);
    }

    @Test
    void shouldTakeTheKeyThatLiesThere_whenACrashCameBeforeTheDatabaseKnewIt() {
        open(Optional.empty());
        String first = remembered.get();

        open(Optional.empty());

        assertThat(remembered.get()).isEqualTo(first);
    }

    @Test
    void shouldRefuseAndMakeNone_whenTheKeyIsMissing() throws IOException {
        open(Optional.empty());
        Files.delete(file);

        assertThatThrownBy(() -> open(Optional.of(remembered.get())))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("is missing")
                .hasMessageContaining("backup");
        assertThat(file).doesNotExist();
    }

    @Test
    void shouldRefuse_whenTheKeyIsAnother() {
        open(Optional.empty());

        assertThatThrownBy(() -> open(Optional.of("another fingerprint"))).hasMessageContaining("not the one");
    }

    @Test
    void shouldRefuseWithoutShowingIt_whenTheFileHoldsNoKey() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "half a k");

        assertThatThrownBy(() -> open(Optional.empty()))
                .hasMessageContaining("no store key")
                .hasMessageNotContaining("half");
    }

    private Seal open(Optional<String> known) {
        return new KeyRing(file).seal(known, remembered::set);
    }
}
