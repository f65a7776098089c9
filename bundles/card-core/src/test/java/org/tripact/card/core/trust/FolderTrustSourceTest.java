package org.tripact.card.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.TestAuthority;

class FolderTrustSourceTest {

    @TempDir
    private Path folder;

    private final SettableClock clock = SettableClock.atFixtureTime();
    private final TestAuthority authority = TestAuthority.at(clock.instant());
    private FolderTrustSource source;

    @BeforeEach
    void open() {
        source = sourceOf(folder);
    }

    @Test
    void shouldGiveNothing_whenFolderIsMissing() {
        FolderTrustSource nowhere = sourceOf(folder.resolve("missing"));
        assertThat(nowhere.current().authorities()).isEmpty();
        assertThat(nowhere.current().revocationLists()).isEmpty();
    }

    @Test
    void shouldReadAuthoritiesAndLists_inBothForms() throws IOException {
        put("root.cer", authority.authorities().get(0));
        put("sub.PEM", pem("CERTIFICATE", authority.authorities().get(1)));
        put("root.crl", aList());
        put("sub.crl", pem("X509 CRL", aList()));
        put("notes.txt", new byte[] {1});
        TrustMaterial material = source.current();
        assertThat(material.authorities()).hasSize(2);
        assertThat(material.revocationLists()).hasSize(2);
    }

    @Test
    void shouldLeaveOutWhatCannotBeRead() throws IOException {
        put("garbage.cer", new byte[] {1, 2, 3});
        put("huge.crt", new byte[40_000]);
        put("garbage.crl", pem("X509 CRL", new byte[] {1, 2, 3}));
        put("noBase64.crl", "-----BEGIN X509 CRL-----\n=A=\n-----END X509 CRL-----".getBytes(StandardCharsets.UTF_8));
        put("root.cer", authority.authorities().get(0));
        Files.createDirectory(folder.resolve("folder.cer"));
        assertThat(source.current().authorities())
                .containsExactly(authority.authorities().get(0));
        assertThat(source.current().revocationLists()).isEmpty();
    }

    @Test
    void shouldLookAgainAfterASecond_notBefore() throws IOException {
        String before = source.current().version();
        put("root.cer", authority.authorities().get(0));
        clock.advance(Duration.ofMillis(999));
        assertThat(source.current().version()).isEqualTo(before);
        clock.advance(Duration.ofMillis(1));
        assertThat(source.current().version()).isNotEqualTo(before);
        assertThat(source.current().authorities()).hasSize(1);
    }

    @Test
    void shouldLookAgain_whenClockWasSetBack() throws IOException {
        source.current();
        put("root.cer", authority.authorities().get(0));
        clock.advance(Duration.ofHours(-1));
        assertThat(source.current().authorities()).hasSize(1);
    }

    @Test
    void shouldKeepItsVersion_whenNothingChanged() throws IOException {
        put("root.cer", authority.authorities().get(0));
        TrustMaterial before = source.current();
        clock.advance(Duration.ofMinutes(1));
        assertThat(source.current()).isSameAs(before);
    }

    @Test
    void shouldForget_whenAFileIsTakenAway() throws IOException {
        put("root.cer", authority.authorities().get(0));
        assertThat(source.current().authorities()).hasSize(1);
        Files.delete(folder.resolve("root.cer"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(source.current().authorities()).isEmpty();
    }

    private byte[] aList() {
        return authority.cardList(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] pem(String kind, byte[] der) {
        return """
                -----BEGIN %1$s-----
                %2$s
                -----END %1$s-----
                """.formatted(kind, Base64.getMimeEncoder().encodeToString(der)).getBytes(StandardCharsets.US_ASCII);
    }

    private FolderTrustSource sourceOf(Path path) {
        return new FolderTrustSource(System::getProperty, new TrustFolder(path, CardAlgorithms.SM2_ONLY), clock);
    }
}
