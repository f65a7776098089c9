package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.crypto.Fixtures.IN_TEN_YEARS;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Date;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class EportCertificateTest {

    private static final String IDENTITY_NUMBER = "11010519491231002X";
    private static final X500Name SOMEBODY = new X500Name("C=CN,OU=某企业,CN=李四");

    private final CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("签发机构"));
    private final KeyPair pair = Sm2.newKeyPair();
    private final byte[] der = authority.issueCard(aCard(), pair.getPublic());

    private CertificateBuilder aBareCertificate() {
        return new CertificateBuilder(SOMEBODY, SOMEBODY, pair.getPublic(), YESTERDAY, IN_TEN_YEARS);
    }

    private byte[] selfSigned(CertificateBuilder builder) {
        return builder.sign(pair.getPrivate());
    }

    private byte[] signedWith(String algorithm, KeyPair keys) throws Exception {
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        return new X509v3CertificateBuilder(
                        SOMEBODY, BigInteger.TEN, Date.from(YESTERDAY), Date.from(IN_TEN_YEARS), SOMEBODY, key)
                .build(new JcaContentSignerBuilder(algorithm)
                        .setProvider(Curve.PROVIDER)
                        .build(keys.getPrivate()))
                .getEncoded();
    }

    private static CertificateFault refused(byte[] bytes) {
        return refusal(EportCertificate.parse(bytes));
    }

    @Test
    void shouldRefuse_whenThereIsNothing() {
        assertThat(refused(new byte[0])).isEqualTo(CertificateFault.EMPTY);
        assertThat(refused(null)).isEqualTo(CertificateFault.EMPTY);
    }

    @Test
    void shouldRefuse_whenLargerThan16KiB() {
        byte[] large = selfSigned(aBareCertificate().with(CertificateOids.ENTERPRISE_NAME, "长".repeat(6_000)));

        assertThat(large.length).isGreaterThan(16 * 1024);
        assertThat(refused(large)).isEqualTo(CertificateFault.TOO_LARGE);
        assertThat(refused(new byte[16 * 1024 + 1])).isEqualTo(CertificateFault.TOO_LARGE);
        assertThat(refused(new byte[16 * 1024])).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenBytesTrail() {
        assertThat(refused(Arrays.copyOf(der, der.length + 1))).isEqualTo(CertificateFault.UNREADABLE);
        assertThat(refused(Arrays.copyOf(der, der.length - 1))).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenNestedTooDeep() {
        assertThat(refused(DerTest.nested(33))).isEqualTo(CertificateFault.UNREADABLE);
        assertThat(refused(DerTest.nested(2_000 / 3))).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenAnExtensionIsNestedTooDeep() {
        byte[] deep = selfSigned(aBareCertificate().with(Extension.keyUsage, true, sequence(DerTest.nested(33))));

        assertThat(refused(deep)).isEqualTo(CertificateFault.UNREADABLE);
    }

    private static ASN1Encodable sequence(byte[] bytes) {
        try {
            return ASN1Primitive.fromByteArray(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldRefuse_whenP256KeyHidesUnderTheSm2Algorithm() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        PublicKey p256 = generator.generateKeyPair().getPublic();

        assertThat(refused(authority.issueCard(aCard(), p256))).isEqualTo(CertificateFault.ALGORITHM);
    }

    @Test
    void shouldRefuse_whenSm2KeyIsSignedByEcdsaOrRsa() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);

        assertThat(refused(signedWith("SHA256withECDSA", pair))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(refused(signedWith("SHA256withSM2", pair))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(refused(signedWith("SHA256withRSA", rsa.generateKeyPair()))).isEqualTo(CertificateFault.ALGORITHM);
    }

    @Test
    void shouldRefuse_whenTheTwoAlgorithmsInsideAndOutsideDiffer() throws Exception {
        Certificate ecdsa = Certificate.getInstance(signedWith("SHA256withECDSA", pair));
        AlgorithmIdentifier sm2 = new AuthoritySigner(pair.getPrivate()).getAlgorithmIdentifier();
        ASN1Encodable[] parts = {ecdsa.getTBSCertificate(), sm2, ecdsa.getSignature()};

        assertThat(refused(new DERSequence(parts).getEncoded())).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldAgreeWithTheLibrary_whoseSm2SignaturesItReads() throws Exception {
        Authority root = accepted(Authority.parse(signedWith("SM3withSM2", pair)));

        assertThat(root.isSelfSigned()).isTrue();
    }

    @Test
    void shouldRefuse_whenACriticalExtensionIsUnknown() {
        ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.2.3.4.5");
        DERUTF8String value = new DERUTF8String("?");

        assertThat(refused(selfSigned(aBareCertificate().with(unknown, true, value))))
                .isEqualTo(CertificateFault.UNREADABLE);
        assertThat(EportCertificate.parse(selfSigned(aBareCertificate().with(unknown, false, value)))
                        .isAccepted())
                .isTrue();
        assertThat(EportCertificate.parse(selfSigned(aBareCertificate().with(CertificateOids.CARD_NUMBER, true, value)))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void shouldFallBackToTheSubject_whenPrivateExtensionsAreMissing() {
        EportCertificate bare = accepted(EportCertificate.parse(selfSigned(aBareCertificate())));

        assertThat(bare.enterpriseName()).isEqualTo("某企业");
        assertThat(bare.holder()).isEqualTo("李四");
        assertThat(bare.cardNumber()).isEmpty();
        assertThat(bare.organisationCode()).isEmpty();
        assertThat(bare.mayDigitallySign()).isFalse();
    }

    @Test
    void shouldTellNothing_whenPrivateExtensionsAreMisshapen() {
        EportCertificate odd = accepted(EportCertificate.parse(selfSigned(aBareCertificate()
                .with(CertificateOids.CARD_NUMBER, "03-short")
                .with(CertificateOids.ORGANISATION_CODE, "m000100y4")
                .with(CertificateOids.ENTERPRISE_NAME, false, DERNull.INSTANCE))));

        assertThat(odd.cardNumber()).isEmpty();
        assertThat(odd.organisationCode()).isEmpty();
        assertThat(odd.enterpriseName()).isEqualTo("某企业");
    }

    @Test
    void shouldRefuse_whenKeyUsageIsNoKeyUsage() {
        byte[] odd = selfSigned(aBareCertificate().with(Extension.keyUsage, true, new DEROctetString(new byte[3])));

        assertThat(refused(odd)).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldNeverShowTheIdentityNumber() throws Exception {
        byte[] real = authority.issueCard(aCard().withIdentityNumber(IDENTITY_NUMBER), pair.getPublic());
        EportCertificate card = accepted(EportCertificate.parse(real));

        assertThat(new String(real, ISO_8859_1)).contains(IDENTITY_NUMBER);
        for (var method : EportCertificate.class.getMethods()) {
            if (method.getParameterCount() == 0 && !method.getName().matches("encoded|wait|notify|notifyAll")) {
                Object told = method.invoke(card);
                String text = told instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(told);
                assertThat(text).as(method.getName()).doesNotContain(IDENTITY_NUMBER);
            }
        }
    }

    @Test
    void shouldNotVerify_whenOneByteOfTheCertificateIsAnother() {
        Random random = new Random(20261122);
        for (int i = 0; i < 3_000; i++) {
            byte[] altered = der.clone();
            altered[random.nextInt(der.length)] ^= (byte) (1 + random.nextInt(255));
            boolean trusted = EportCertificate.parse(altered)
                    .fold(certificate -> certificate.isSignedBy(authority.authority()), fault -> false);
            assertThat(trusted).as("round %d", i).isFalse();
        }
    }

    @Test
    void shouldPadTheCertificateNumber() throws Exception {
        EportCertificate ten = accepted(EportCertificate.parse(signedWith("SM3withSM2", pair)));

        assertThat(ten.certificateNumber()).isEqualTo("000000000000000a");
    }

    @Test
    void shouldBeEqual_whenItsBytesAre() {
        EportCertificate one = accepted(EportCertificate.parse(der));
        EportCertificate same = accepted(EportCertificate.parse(der.clone()));
        EportCertificate other = accepted(EportCertificate.parse(authority.issueCard(aCard(), pair.getPublic())));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one).hasToString("certificate " + one.certificateNumber());
        assertThat(Stream.of(one.encoded(), same.encoded())).containsOnly(der);
    }
}
