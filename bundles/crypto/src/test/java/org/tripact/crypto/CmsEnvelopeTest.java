package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EnvelopedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.CmsEnvelope.Family;

class CmsEnvelopeTest {

    private static final byte[] CONTENT = "<申报/>".repeat(100).getBytes(UTF_8);

    private final CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("演示 CA"));
    private final KeyPair pair = Sm2.newKeyPair();
    private final CmsRecipient customs = recipient(pair);

    private CmsRecipient recipient(KeyPair of) {
        return accepted(CmsRecipient.parse(authority.issueCard(aCard().forEnvelope(), of.getPublic())));
    }

    @Test
    void shouldTellHowLongTheRecipientsCertificateIsValid() {
        assertThat(customs.notBefore()).isEqualTo(aCard().notBefore());
        assertThat(customs.notAfter()).isEqualTo(aCard().notAfter());
    }

    private byte[] replaced(byte[] envelope, String dottedFrom, String dottedTo) throws IOException {
        String from = HexFormat.of().formatHex(new ASN1ObjectIdentifier(dottedFrom).getEncoded());
        String to = HexFormat.of().formatHex(new ASN1ObjectIdentifier(dottedTo).getEncoded());
        return HexFormat.of().parseHex(HexFormat.of().formatHex(envelope).replace(from, to));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldOpenWhatWasSealed(Family family) {
        byte[] envelope = CmsEnvelope.seal(CONTENT, customs, family);

        assertThat(accepted(CmsEnvelope.open(envelope, customs, pair.getPrivate())))
                .isEqualTo(CONTENT);
        assertThat(Der.isOneElement(envelope)).isTrue();
        assertThat(CmsEnvelope.seal(CONTENT, customs, family)).isNotEqualTo(envelope);
    }

    @Test
    void shouldNameItselfInTheFamilysIdentifiers() throws IOException {
        String gmt = HexFormat.of().formatHex(CmsEnvelope.seal(CONTENT, customs, Family.GMT_0010));
        String pkcs7 = HexFormat.of().formatHex(CmsEnvelope.seal(CONTENT, customs, Family.PKCS7));

        assertThat(gmt).contains("060a2a811ccf550601040203").contains("060a2a811ccf550601040201");
        assertThat(pkcs7).contains("06092a864886f70d010703").contains("06092a864886f70d010701");
    }

    @Test
    void shouldOpenStreamedEnvelopes() throws IOException {
        EnvelopedData data = EnvelopedData.getInstance(
                ContentInfo.getInstance(ASN1Sequence.getInstance(CmsEnvelope.seal(CONTENT, customs, Family.PKCS7)))
                        .getContent());
        ASN1Encodable[] within =
                ASN1Sequence.getInstance(data.toASN1Primitive()).toArray();
        ASN1Encodable[] sealed = ASN1Sequence.getInstance(within[2]).toArray();
        sealed[2] = new BERTaggedObject(
                false,
                0,
                new BEROctetString(
                        data.getEncryptedContentInfo().getEncryptedContent().getOctets(), 100));
        within[2] = new BERSequence(sealed);
        byte[] streamed = new BERSequence(new ASN1Encodable[] {
                    new ASN1ObjectIdentifier("1.2.840.113549.1.7.3"), new BERTaggedObject(0, new BERSequence(within))
                })
                .getEncoded();

        assertThat(Der.isOneElement(streamed)).isFalse();
        assertThat(accepted(CmsEnvelope.open(streamed, customs, pair.getPrivate())))
                .isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.156.10197.1.301.3.2.1", "1.2.156.10197.1.301.2"})
    void shouldRefuseAnEnvelope_whenTheSwappedNameBreaksItsLengths(String oid) throws IOException {
        byte[] broken = replaced(CmsEnvelope.seal(CONTENT, customs, Family.PKCS7), "1.2.156.10197.1.301.3", oid);

        assertThat(CmsEnvelope.open(broken, customs, pair.getPrivate()).isAccepted())
                .isEqualTo(oid.endsWith("301.2"));
    }

    @Test
    void shouldRefuseAnEnvelope_whenItIsForSomebodyElse() {
        byte[] foreign = CmsEnvelope.seal(CONTENT, recipient(Sm2.newKeyPair()), Family.GMT_0010);

        assertThat(refusal(CmsEnvelope.open(foreign, customs, pair.getPrivate())))
                .isEqualTo(CmsFault.NOT_FOR_US);
    }

    @Test
    void shouldRefuseAnEnvelope_whenItNamesUsButAnotherKey() {
        byte[] envelope = CmsEnvelope.seal(CONTENT, customs, Family.GMT_0010);

        assertThat(refusal(CmsEnvelope.open(envelope, customs, Sm2.newKeyPair().getPrivate())))
                .isEqualTo(CmsFault.DAMAGED);
    }

    @Test
    void shouldRefuseAnEnvelope_whenAnotherCipherIsNamed() throws IOException {
        byte[] gcm = replaced(
                CmsEnvelope.seal(CONTENT, customs, Family.PKCS7), "1.2.156.10197.1.104.2", "1.2.156.10197.1.104.8");

        assertThat(refusal(CmsEnvelope.open(gcm, customs, pair.getPrivate()))).isEqualTo(CmsFault.ALGORITHM);
    }

    @Test
    void shouldNeverThrow_whateverByteIsAltered() {
        byte[] envelope = CmsEnvelope.seal("x".getBytes(UTF_8), customs, Family.PKCS7);
        for (int i = 0; i < envelope.length; i++) {
            byte[] altered = envelope.clone();
            altered[i] ^= 0x55;
            CmsEnvelope.open(altered, customs, pair.getPrivate());
            assertThat(CmsEnvelope.open(Arrays.copyOf(envelope, i), customs, pair.getPrivate())
                            .isAccepted())
                    .isFalse();
        }
    }

    @Test
    void shouldRefuseBytesThatAreNoEnvelope() {
        assertThat(refusal(CmsEnvelope.open(null, customs, pair.getPrivate()))).isEqualTo(CmsFault.UNREADABLE);
        assertThat(refusal(CmsEnvelope.open(new byte[0], customs, pair.getPrivate())))
                .isEqualTo(CmsFault.UNREADABLE);
        assertThat(refusal(CmsEnvelope.open(new byte[4 * 1024 * 1024 + 1], customs, pair.getPrivate())))
                .isEqualTo(CmsFault.TOO_LARGE);
    }

    @Test
    void shouldTellCertificatesForEnvelopesFromThoseForSeals() {
        byte[] forSeals = authority.issueCard(aCard(), pair.getPublic());

        assertThat(customs.isForEnvelopes()).isTrue();
        assertThat(accepted(CmsRecipient.parse(forSeals)).isForEnvelopes()).isFalse();
        assertThat(refusal(CmsRecipient.parse(null))).isEqualTo(CertificateFault.EMPTY);
        assertThat(refusal(CmsRecipient.parse(new byte[] {0x30, 0}))).isEqualTo(CertificateFault.UNREADABLE);
        assertThat(refusal(CmsRecipient.parse(new byte[20_000]))).isEqualTo(CertificateFault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN CERTIFICATE-----\n%%%%\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nMAA=\n",
                "-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----"
            })
    void shouldCallArmourUnreadable_whenNoCertificateIsWithin(String pem) {
        assertThat(refusal(CmsRecipient.parse(pem.getBytes(UTF_8)))).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldMakeEnvelopes_thatOpensslOpens(@TempDir Path folder) {
        assumeTrue(OpenSsl.isThere(), "openssl is not installed");
        OpenSsl openssl = new OpenSsl(folder);
        openssl.run(("req -x509 -newkey rsa:2048 -nodes -keyout rsa.pem -out rsa.crt -days 2 -subj /CN=customs"
                        + " -addext keyUsage=critical,keyEncipherment")
                .split(" "));
        CmsRecipient rsa = accepted(CmsRecipient.parse(openssl.read("rsa.crt")));
        openssl.write("envelope", CmsEnvelope.seal(CONTENT, rsa, Family.PKCS7));

        openssl.run(
                "cms -decrypt -binary -inform DER -in envelope -inkey rsa.pem -recip rsa.crt -out opened".split(" "));

        assertThat(rsa.isForEnvelopes()).isTrue();
        assertThat(openssl.read("opened")).isEqualTo(CONTENT);
    }

    @Test
    void shouldRefuseRsaKeys_whenTheyAreShort(@TempDir Path folder) {
        assumeTrue(OpenSsl.isThere(), "openssl is not installed");
        OpenSsl openssl = new OpenSsl(folder);
        openssl.run("req -x509 -newkey rsa:1024 -nodes -keyout rsa.pem -out rsa.crt -days 2 -subj /CN=old".split(" "));

        assertThat(refusal(CmsRecipient.parse(openssl.read("rsa.crt")))).isEqualTo(CertificateFault.ALGORITHM);
    }
}
