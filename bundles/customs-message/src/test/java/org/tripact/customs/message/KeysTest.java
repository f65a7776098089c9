package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.customs.message.Sides.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;

class KeysTest {

    private static final String SECRET = "for-tests-only";

    @TempDir
    private Path folder;

    private final CertificateAuthority authority = GoldenFiles.anAuthority();
    private final KeyPair pair = Sm2.newKeyPair();

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path store(Pkcs12.Entry... entries) throws IOException {
        return file("store.p12", Pkcs12.write(List.of(entries), SECRET.toCharArray()));
    }

    private byte[] forSeals() {
        return authority.issueCard(GoldenFiles.aProfile("x"), pair.getPublic());
    }

    private byte[] forEnvelopes() {
        return authority.issueCard(GoldenFiles.aProfile("x").forEnvelope(), pair.getPublic());
    }

    private void refuses(Path store, Path password, String... words) {
        assertThatThrownBy(() -> OwnKeys.read(store, password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words)
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void shouldTellWhatIsWrongWithAKeyStore_andNothingSecret() throws IOException {
        Path password = resource("keys/password");
        Path wrongPassword = file("wrong", "guess\n".getBytes());

        refuses(resource("keys/platform.p12"), wrongPassword, "platform.p12", "WRONG_PASSWORD");
        refuses(folder.resolve("none.p12"), password, "none.p12", "cannot be read");
        refuses(resource("keys/platform.p12"), folder.resolve("none"), "none", "cannot be read");
        refuses(file("bad.p12", new byte[] {1, 2}), password, "bad.p12", "UNREADABLE");
    }

    @Test
    void shouldRefuseAKeyStoreThatDoesNotFit() throws IOException {
        Path password = resource("keys/password");
        byte[] another =
                authority.issueCard(GoldenFiles.aProfile("x"), Sm2.newKeyPair().getPublic());

        refuses(store(new Pkcs12.Entry("other", pair.getPrivate(), List.of(forSeals()))), password, "no entry 'seal'");
        refuses(
                store(new Pkcs12.Entry("seal", pair.getPrivate(), List.of(forEnvelopes()))),
                password,
                "not for signing");
        refuses(store(new Pkcs12.Entry("seal", pair.getPrivate(), List.of(another))), password, "does not fit its key");
        refuses(
                store(
                        new Pkcs12.Entry("seal", pair.getPrivate(), List.of(forSeals())),
                        new Pkcs12.Entry("envelope", pair.getPrivate(), List.of(forSeals()))),
                password,
                "not for enciphering");
    }

    @Test
    void shouldDoWithoutAnEnvelopeKey_andTakeAPasswordWithoutALineEnd() throws IOException {
        Path store = store(new Pkcs12.Entry("seal", pair.getPrivate(), List.of(forSeals())));

        assertThat(OwnKeys.read(store, file("bare", SECRET.getBytes())).opener())
                .isEmpty();
        assertThat(OwnKeys.read(store, file("windows", (SECRET + "\r\n").getBytes()))
                        .opener())
                .isEmpty();
    }

    @Test
    void shouldTakeCertificatesInPemToo() throws IOException {
        String armour = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(forSeals()) + "\n-----END CERTIFICATE-----\n";
        Path pem = file("seal.pem", armour.getBytes());

        assertThat(PeerCertificates.read(List.of(pem), Optional.empty()).seal(forSeals()))
                .isEmpty();
        assertThat(PeerCertificates.read(List.of(file("seal.cer", forSeals()), pem), Optional.empty())
                        .toString())
                .contains("pinned");
    }

    @Test
    void shouldRefuseCertificatesThatAreForSomethingElse() throws IOException {
        Path seal = file("seal.cer", forSeals());
        Path envelope = file("envelope.cer", forEnvelopes());

        assertThatThrownBy(() -> PeerCertificates.read(List.of(envelope), Optional.empty()))
                .hasMessageContainingAll("envelope.cer", "not for signing");
        assertThatThrownBy(() -> PeerCertificates.read(List.of(seal), Optional.of(seal)))
                .hasMessageContainingAll("seal.cer", "not for enciphering");
        assertThatThrownBy(() -> PeerCertificates.read(List.of(file("junk", new byte[10])), Optional.empty()))
                .hasMessageContainingAll("junk", "UNREADABLE");
        assertThatThrownBy(() -> PeerCertificates.read(List.of(folder.resolve("none")), Optional.empty()))
                .hasMessageContainingAll("none", "cannot be read");
    }

    @Test
    void shouldPrintNoKey() {
        Link link = Sides.platformLink(Dialect.standard());

        assertThat(link.toString())
                .contains("keys of certificate", "pinned")
                .doesNotContain(SECRET)
                .hasSizeLessThan(1000);
    }

    @Test
    void shouldRefuseALinkThatDemandsSealsAndCouldBelieveNone() {
        Link fine = Sides.platformLink(Dialect.standard());
        PeerCertificates none = PeerCertificates.read(List.of(), Optional.empty());

        assertThatThrownBy(() ->
                        new Link(fine.ownId(), fine.peerId(), fine.keys(), none, Dialect.standard(), fine.statuses()))
                .hasMessageContaining("Seal certificates");
        assertThat(new Link(
                                fine.ownId(),
                                fine.peerId(),
                                fine.keys(),
                                none,
                                Sides.withSealRule(SealRule.WHEN_PRESENT),
                                fine.statuses())
                        .peer())
                .isSameAs(none);
    }

    @Test
    void shouldRefuseIdsAndTypesThatNoHeadCanCarry() {
        Link fine = Sides.platformLink(Dialect.standard());
        for (String id : new String[] {"", "seventeen-letters", "a b", Sides.CUSTOMS}) {
            assertThatThrownBy(() ->
                            new Link(id, Sides.CUSTOMS, fine.keys(), fine.peer(), fine.dialect(), fine.statuses()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        new Dialect(SealFamily.W3C, EnvelopeFamily.PKCS7, SealRule.REQUIRED, "x".repeat(31), "a", "b"))
                .hasMessageContaining("Message type");
    }
}
