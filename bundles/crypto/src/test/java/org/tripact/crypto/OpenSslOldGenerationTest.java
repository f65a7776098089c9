package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.OcspStatus.State;

/** RSA with SHA-1, in exchange with openssl. */
class OpenSslOldGenerationTest {

    private static final byte[] STATEMENT = "通关无纸化协议声明\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private OpenSsl openssl;
    private final KeyPair pair = KeyKind.RSA_1024.newKeyPair();

    @BeforeEach
    void setUp() {
        assumeTrue(OpenSsl.isThere(), "openssl is not installed");
        openssl = new OpenSsl(folder);
        openssl.write("statement", STATEMENT);
        openssl.write("key.pem", pair.getPrivate());
        openssl.write("public.pem", pair.getPublic());
    }

    @Test
    void shouldExchangeSignatures() {
        openssl.run("dgst -sha1 -sign key.pem -out theirs statement".split(" "));
        openssl.write("ours", Rsa.sign(pair.getPrivate(), STATEMENT));

        assertThat(Rsa.verify(pair.getPublic(), STATEMENT, openssl.read("theirs")))
                .isTrue();
        assertThat(openssl.run("dgst -sha1 -verify public.pem -signature ours statement".split(" ")))
                .contains("Verified OK");
    }

    @Test
    void shouldExchangeEnvelopes() {
        openssl.run("pkeyutl -encrypt -pubin -inkey public.pem -in statement -out sealed".split(" "));
        assertThat(Rsa.decrypt(pair.getPrivate(), openssl.read("sealed"))).hasValue(STATEMENT);

        openssl.write("sealed", Rsa.encrypt(pair.getPublic(), STATEMENT));
        openssl.run("pkeyutl -decrypt -inkey key.pem -in sealed -out opened".split(" "));
        assertThat(openssl.read("opened")).isEqualTo(STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256"})
    void shouldReadCertificates_thatOpensslMade(String hash) {
        openssl.run(("req -new -x509 -" + hash + " -key key.pem -out made.pem -days 3650 -subj /C=CN/CN=old"
                        + " -addext keyUsage=digitalSignature,keyCertSign")
                .split(" "));

        Authority self = accepted(Authority.parse(openssl.read("made.pem"), CardAlgorithms.SM2_AND_RSA));

        assertThat(self.isSelfSigned()).isTrue();
        assertThat(self.name()).isEqualTo("old");
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA_1024", "RSA_2048"})
    void shouldMakeCertificatesAndLists_thatOpensslVerifies(KeyKind kind) {
        CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("Old"), kind);
        openssl.writeCertificate("authority.pem", authority.authority().encoded());
        openssl.writeCertificate("card.pem", authority.issueCard(aCard(), pair.getPublic()));
        openssl.write("list.der", authority.revocationList(List.of(BigInteger.TEN), YESTERDAY, TODAY));

        assertThat(openssl.run(
                        ("verify -x509_strict -attime " + TODAY.getEpochSecond() + " -CAfile authority.pem card.pem")
                                .split(" ")))
                .contains("card.pem: OK");
        assertThat(openssl.run("crl -inform DER -in list.der -CAfile authority.pem -noout".split(" ")))
                .contains("verify OK");
    }

    /** With RSA openssl checks the whole answer, as it cannot with SM2. */
    @Test
    void shouldMakeAnswers_thatOpensslBelieves() {
        CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("Old"), KeyKind.RSA_2048);
        EportCertificate card = accepted(
                EportCertificate.parse(authority.issueCard(aCard(), pair.getPublic()), CardAlgorithms.SM2_AND_RSA));
        openssl.writeCertificate("authority.pem", authority.authority().encoded());
        openssl.writeCertificate("card.pem", card.encoded());
        openssl.run("ocsp -issuer authority.pem -cert card.pem -no_nonce -reqout theirs.req".split(" "));
        OcspRequest asked = accepted(OcspRequest.parse(openssl.read("theirs.req"), authority.authority()));

        openssl.write(
                "ours.resp",
                authority.ownResponder().sign(OcspReply.of(asked, State.GOOD, YESTERDAY, Fixtures.IN_TEN_YEARS)));

        assertThat(openssl.run(("ocsp -issuer authority.pem -cert card.pem -no_nonce -respin ours.resp"
                                + " -CAfile authority.pem -attime " + TODAY.getEpochSecond())
                        .split(" ")))
                .contains("Response verify OK")
                .contains("card.pem: good");
    }
}
