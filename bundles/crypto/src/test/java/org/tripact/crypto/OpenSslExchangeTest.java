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
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we make, openssl reads; what openssl makes, we read. */
class OpenSslExchangeTest {

    private static final String ROUNDS = "org.bouncycastle.pkcs12.pbkdf2_it_count";
    private static final String KEY = "Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration ";
    private static final String CERTIFICATE = "PKCS7 Encrypted data: PBES2, PBKDF2, AES-128-CBC, Iteration ";

    private static final byte[] STATEMENT = "通关无纸化协议声明 (tripact statement v1)\n".getBytes(UTF_8);
    private static final byte[] OTHER = "another text".getBytes(UTF_8);
    private static final char[] PASSWORD = "88888888".toCharArray();
    private static final String NOW = String.valueOf(TODAY.getEpochSecond());

    @TempDir
    private Path folder;

    private OpenSsl openssl;
    private final KeyPair pair = Sm2.newKeyPair();

    @BeforeEach
    void setUp() {
        assumeTrue(OpenSsl.isThere(), "openssl is not installed");
        openssl = new OpenSsl(folder);
        openssl.write("statement", STATEMENT);
        openssl.write("key.pem", pair.getPrivate());
        openssl.write("public.pem", pair.getPublic());
    }

    private OpenSsl.Result opensslVerifies(byte[] raw) {
        openssl.write("signature", Sm2.rawToDer(raw));
        return openssl.tryRun(
                ("dgst -sm3 -verify public.pem -sigopt " + OpenSsl.ID + " -signature signature statement").split(" "));
    }

    @Test
    void shouldMakeSignatures_thatOpensslVerifies() {
        OpenSsl.Result good = opensslVerifies(Sm2.sign(pair.getPrivate(), STATEMENT));
        OpenSsl.Result other = opensslVerifies(Sm2.sign(pair.getPrivate(), OTHER));

        assertThat(good.printed()).contains("Verified OK");
        assertThat(good.exit()).isZero();
        assertThat(other.exit()).isNotZero();
    }

    @Test
    void shouldVerifySignatures_thatOpensslMade() {
        openssl.run(("dgst -sm3 -sign key.pem -sigopt " + OpenSsl.ID + " -out signature statement").split(" "));
        byte[] raw = Sm2.derToRaw(openssl.read("signature")).orElseThrow();

        assertThat(Sm2.verify(pair.getPublic(), STATEMENT, raw)).isTrue();
        assertThat(Sm2.verify(pair.getPublic(), OTHER, raw)).isFalse();
    }

    @Test
    void shouldExchangeEnvelopes() {
        openssl.run("pkeyutl -encrypt -pubin -inkey public.pem -in statement -out sealed".split(" "));
        assertThat(Sm2.decrypt(pair.getPrivate(), openssl.read("sealed"))).hasValue(STATEMENT);

        openssl.write("sealed", Sm2.encrypt(pair.getPublic(), STATEMENT));
        openssl.run("pkeyutl -decrypt -inkey key.pem -in sealed -out opened".split(" "));
        assertThat(openssl.read("opened")).isEqualTo(STATEMENT);
    }

    @Test
    void shouldExchangeSm4() {
        byte[] key = Secrets.newBytes(16);
        byte[] iv = Secrets.newBytes(16);
        String how = " -K " + HexFormat.of().formatHex(key) + " -iv "
                + HexFormat.of().formatHex(iv);

        openssl.run(("enc -sm4-cbc -in statement -out sealed" + how).split(" "));
        assertThat(openssl.read("sealed")).isEqualTo(Sm4.encryptCbc(key, iv, STATEMENT));
        assertThat(Sm4.decryptCbc(key, iv, openssl.read("sealed"))).hasValue(STATEMENT);
    }

    /** Openssl gives the user id to the last certificate only, so the chain is asked link by link. */
    private OpenSsl.Result opensslVerifies(String certificate, String issuer) {
        return openssl.tryRun(("verify -x509_strict -partial_chain -attime " + NOW + " -vfyopt " + OpenSsl.ID
                        + " -CAfile " + issuer + " " + certificate)
                .split(" "));
    }

    @Test
    void shouldMakeCertificates_thatOpensslVerifies() {
        CertificateAuthority root = CertificateAuthority.newRoot(anAuthority("根"));
        CertificateAuthority issuing = root.newSubordinate(anAuthority("签发机构"));
        CertificateAuthority namesake = CertificateAuthority.newRoot(anAuthority("签发机构"));
        openssl.writeCertificate("root.pem", root.authority().encoded());
        openssl.writeCertificate("issuing.pem", issuing.authority().encoded());
        openssl.writeCertificate("namesake.pem", namesake.authority().encoded());
        openssl.writeCertificate("card.pem", issuing.issueCard(aCard(), pair.getPublic()));

        assertThat(opensslVerifies("issuing.pem", "root.pem").printed()).contains("issuing.pem: OK");
        assertThat(opensslVerifies("card.pem", "issuing.pem").printed()).contains("card.pem: OK");
        assertThat(opensslVerifies("card.pem", "namesake.pem").exit()).isNotZero();
    }

    /** Openssl checks lists with an empty user id only, so its bare signature check is asked over the list's body. */
    @Test
    void shouldMakeRevocationLists_thatOpensslReadsAndVerifies() {
        CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("签发机构"));
        byte[] list = authority.revocationList(List.of(BigInteger.valueOf(0xCAFE)), YESTERDAY, TODAY);
        SignedDer signed = accepted(SignedDer.read(list, list.length, CardAlgorithms.SM2_ONLY));
        openssl.write("list.der", list);
        openssl.write("public.pem", authority.authority().publicKey());
        openssl.write("statement", signed.body());

        assertThat(openssl.run("crl -inform DER -in list.der -noout -text".split(" ")))
                .contains("Serial Number: CAFE")
                .contains("Last Update: Nov 21 00:00:00 2026 GMT")
                .contains("Next Update: Nov 22 00:00:00 2026 GMT")
                .contains("Signature Algorithm: SM2-with-SM3");
        assertThat(opensslVerifies(Sm2.derToRaw(signed.signature()).orElseThrow())
                        .printed())
                .contains("Verified OK");
    }

    @Test
    void shouldMakeCertificates_thatOpensslShowsInEportsShape() {
        CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("根"));
        openssl.writeCertificate("card.pem", authority.issueCard(aCard(), pair.getPublic()));

        assertThat(openssl.run("x509", "-in", "card.pem", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus"))
                .contains("Signature Algorithm: SM2-with-SM3")
                .contains("ASN1 OID: SM2")
                .contains("Subject: C=CN,OU=上海某某进出口有限公司, Ltd.,CN=张三")
                .contains("Digital Signature, Non Repudiation")
                .contains("1.3.6.1.4.1.5315.100.5.9")
                .contains("03-8930000000001")
                .contains("URI:http://localhost/demo.crl");
    }

    @Test
    void shouldReadCertificates_thatOpensslMade() {
        openssl.run(
                "req",
                "-new",
                "-x509",
                "-utf8",
                "-sm3",
                "-sigopt",
                OpenSsl.ID,
                "-key",
                "key.pem",
                "-out",
                "made.pem",
                "-days",
                "3650",
                "-subj",
                "/C=CN/OU=某企业/CN=王五",
                "-addext",
                "keyUsage=digitalSignature",
                "-addext",
                "1.3.6.1.4.1.5315.100.5.9=ASN1:UTF8String:03-8930000000002");
        Authority self = accepted(Authority.parse(openssl.read("made.pem")));
        EportCertificate made = accepted(EportCertificate.parse(self.encoded()));

        assertThat(self.isSelfSigned()).isTrue();
        assertThat(made.holder()).isEqualTo("王五");
        assertThat(made.enterpriseName()).isEqualTo("某企业");
        assertThat(made.cardNumber()).hasToString("Optional[8930000000002]");
        assertThat(made.mayDigitallySign()).isTrue();
        assertThat(made.publicKey()).isEqualTo(pair.getPublic());
    }

    @Test
    void shouldReadRequests_thatOpensslMade() {
        openssl.run(
                "req",
                "-new",
                "-utf8",
                "-sm3",
                "-sigopt",
                OpenSsl.ID,
                "-key",
                "key.pem",
                "-outform",
                "DER",
                "-out",
                "made.csr",
                "-subj",
                "/C=CN/O=某海关/CN=网关");
        CertificateRequest made = accepted(CertificateRequest.parse(openssl.read("made.csr")));

        assertThat(made.isSignedByItsKey()).isTrue();
        assertThat(made.subject()).isEqualTo("C=CN,O=某海关,CN=网关");
        assertThat(made.publicKey()).isEqualTo(pair.getPublic());
    }

    @Test
    void shouldMakeRequests_thatOpensslVerifies() {
        openssl.write("our.csr", CertificateRequest.create(pair, "网关", "某海关"));

        assertThat(openssl.run("req", "-verify", "-inform", "DER", "-in", "our.csr", "-noout", "-vfyopt", OpenSsl.ID))
                .contains("OK");
    }

    @Test
    void shouldExchangeKeyStores() {
        CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("根"));
        byte[] card = authority.issueCard(aCard(), pair.getPublic());
        openssl.writeCertificate("card.pem", card);
        openssl.run("pkcs12 -export -inkey key.pem -in card.pem -name sign -out theirs.p12 -passout pass:88888888"
                .split(" "));
        List<Pkcs12.Entry> theirs = accepted(Pkcs12.read(openssl.read("theirs.p12"), PASSWORD));
        openssl.write("ours.p12", Pkcs12.write(theirs, PASSWORD));

        assertThat(theirs).singleElement().satisfies(entry -> {
            assertThat(entry.alias()).isEqualTo("sign");
            assertThat(entry.key()).isEqualTo(pair.getPrivate());
            assertThat(entry.chain()).containsExactly(card);
        });
        assertThat(openssl.run("pkcs12 -in ours.p12 -passin pass:88888888 -nodes".split(" ")))
                .contains("BEGIN PRIVATE KEY")
                .contains("BEGIN CERTIFICATE");
    }

    @Test
    void shouldMakeEachGuessAsDearAsItIsTold() {
        openssl.write("few.p12", Pkcs12.write(List.of(sealEntry()), PASSWORD, Pkcs12.FEW_ROUNDS));

        assertThat(rounds("few.p12")).containsExactly("MAC: sha256, Iteration 4096", KEY + 2048, CERTIFICATE + 2048);
        assertThat(accepted(Pkcs12.read(openssl.read("few.p12"), PASSWORD)))
                .singleElement()
                .extracting(Pkcs12.Entry::key)
                .isEqualTo(pair.getPrivate());
    }

    @Test
    void shouldMakeAGuessDear_whereAPersonChoseThePassword() {
        String ofThisProcess = System.clearProperty(ROUNDS);
        try {
            openssl.write("chosen.p12", Pkcs12.write(List.of(sealEntry()), PASSWORD));
        } finally {
            System.setProperty(ROUNDS, ofThisProcess);
        }

        assertThat(rounds("chosen.p12"))
                .containsExactly("MAC: sha256, Iteration 600000", KEY + 300_000, CERTIFICATE + 300_000);
    }

    private Pkcs12.Entry sealEntry() {
        CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("根"));
        return new Pkcs12.Entry("seal", pair.getPrivate(), List.of(authority.issueCard(aCard(), pair.getPublic())));
    }

    private List<String> rounds(String store) {
        String info = openssl.run("pkcs12", "-in", store, "-info", "-noout", "-passin", "pass:88888888");
        return info.lines()
                .filter(line -> line.contains("Iteration"))
                .map(line -> line.replaceAll(", PRF hmacWithSHA256$", ""))
                .toList();
    }
}
