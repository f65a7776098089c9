package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.crypto.CardAlgorithms.SM2_AND_RSA;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.crypto.OcspStatus.State;

/** Cards and authorities from before SM2: only who asks for them gets them. */
class OldGenerationTest {

    private static final byte[] TEXT = "通关".getBytes(UTF_8);

    private final KeyPair cardKey = KeyKind.RSA_1024.newKeyPair();
    private final CertificateAuthority sm2 = CertificateAuthority.newRoot(anAuthority("新机构"));
    private final CertificateAuthority rsa = CertificateAuthority.newRoot(anAuthority("老机构"), KeyKind.RSA_2048);

    @ParameterizedTest
    @EnumSource
    void shouldReadAnOldCard_belowAnyAuthority(KeyKind authority) {
        CertificateAuthority issuer = CertificateAuthority.newRoot(anAuthority("机构"), authority);
        byte[] der = issuer.issueCard(aCard(), cardKey.getPublic());

        EportCertificate card = accepted(EportCertificate.parse(der, SM2_AND_RSA));

        assertThat(card.generation()).isEqualTo(CardGeneration.RSA_SHA1);
        assertThat(card.isSignedBy(issuer.authority())).isTrue();
        assertThat(card.isSignedBy(CertificateAuthority.newRoot(anAuthority("机构"), authority)
                        .authority()))
                .isFalse();
        assertThat(card.holder()).isEqualTo("张三");
        assertThat(card.hasSigned(TEXT, Rsa.sign(cardKey.getPrivate(), TEXT))).isTrue();
        assertThat(card.hasSigned(TEXT, Rsa.sign(KeyKind.RSA_1024.newKeyPair().getPrivate(), TEXT)))
                .isFalse();
    }

    @Test
    void shouldRefuseEverythingOld_unlessAskedForIt() {
        byte[] oldBelowNew = sm2.issueCard(aCard(), cardKey.getPublic());
        byte[] oldBelowOld = rsa.issueCard(aCard(), cardKey.getPublic());
        byte[] list = rsa.revocationList(List.of(), YESTERDAY, TODAY);
        byte[] answer = rsa.ownResponder()
                .sign(OcspReply.of(OcspRequest.about(BigInteger.TEN, rsa.authority()), State.GOOD, YESTERDAY, TODAY));

        assertThat(refusal(EportCertificate.parse(oldBelowNew))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(refusal(EportCertificate.parse(oldBelowOld))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(refusal(Authority.parse(rsa.authority().encoded()))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(refusal(RevocationList.parse(list))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(refusal(OcspAnswer.parse(answer))).isEqualTo(OcspFault.ALGORITHM);
    }

    @Test
    void shouldReadNewCardsJustTheSame_whenAskedForOldOnesToo() {
        KeyPair newKey = Sm2.newKeyPair();

        EportCertificate card =
                accepted(EportCertificate.parse(sm2.issueCard(aCard(), newKey.getPublic()), SM2_AND_RSA));

        assertThat(card.generation()).isEqualTo(CardGeneration.SM2);
        assertThat(card.hasSigned(TEXT, Sm2.sign(newKey.getPrivate(), TEXT))).isTrue();
        assertThat(card.hasSigned(TEXT, Rsa.sign(cardKey.getPrivate(), TEXT))).isFalse();
    }

    @Test
    void shouldRefuse_whenAnSm2KeyStandsBelowAnRsaSignature() {
        byte[] der = rsa.issueCard(aCard(), Sm2.newKeyPair().getPublic());

        assertThat(refusal(EportCertificate.parse(der, SM2_AND_RSA))).isEqualTo(CertificateFault.ALGORITHM);
        assertThatThrownBy(() -> rsa.newSubordinate(anAuthority("下级"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuse_whenTheKeyIsOnP256EvenThen() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        byte[] der = sm2.issueCard(aCard(), generator.generateKeyPair().getPublic());

        assertThat(refusal(EportCertificate.parse(der, SM2_AND_RSA))).isEqualTo(CertificateFault.ALGORITHM);
    }

    @Test
    void shouldRefuse_whenTheRsaKeyIsUnsound() {
        BigInteger odd = BigInteger.ONE.shiftLeft(1023).add(BigInteger.ONE);
        BigInteger f4 = BigInteger.valueOf(65_537);
        List<PublicKey> unsound = List.of(
                key(BigInteger.ONE.shiftLeft(1022).add(BigInteger.ONE), f4),
                key(BigInteger.ONE.shiftLeft(4096).add(BigInteger.ONE), f4),
                key(odd.add(BigInteger.ONE), f4),
                key(odd, BigInteger.ONE),
                key(odd, BigInteger.valueOf(65_536)),
                key(odd, BigInteger.ONE.shiftLeft(32).add(BigInteger.ONE)));

        assertThat(EportCertificate.parse(sm2.issueCard(aCard(), key(odd, f4)), SM2_AND_RSA)
                        .isAccepted())
                .isTrue();
        assertThat(unsound)
                .allSatisfy(key -> assertThat(refusal(EportCertificate.parse(sm2.issueCard(aCard(), key), SM2_AND_RSA)))
                        .isEqualTo(CertificateFault.ALGORITHM));
    }

    /** The JDK would not make such keys. */
    private static PublicKey key(BigInteger modulus, BigInteger exponent) {
        try {
            AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
            return new EncodedKey(new SubjectPublicKeyInfo(rsa, new RSAPublicKey(modulus, exponent)).getEncoded());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record EncodedKey(byte[] encoded) implements PublicKey {

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return encoded.clone();
        }
    }

    @Test
    void shouldVouchThroughAChainOfTheOldGeneration() {
        CertificateAuthority below = rsa.newSubordinate(anAuthority("老发卡"), KeyKind.RSA_1024);
        CertificateAuthority belowNew = sm2.newSubordinate(anAuthority("老发卡"), KeyKind.RSA_1024);

        assertThat(rsa.authority().isSelfSigned()).isTrue();
        assertThat(rsa.authority().verifies(below.authority())).isTrue();
        assertThat(sm2.authority().verifies(belowNew.authority())).isTrue();
        assertThat(sm2.authority().verifies(below.authority())).isFalse();
    }

    @Test
    void shouldListAndAnswerForTheOldGeneration() {
        byte[] list = rsa.revocationList(List.of(BigInteger.TEN), YESTERDAY, TODAY);
        OcspRequest request = OcspRequest.about(BigInteger.TEN, rsa.authority());
        byte[] answer = rsa.ownResponder().sign(OcspReply.of(request, State.REVOKED, YESTERDAY, TODAY));

        assertThat(rsa.authority().verifies(accepted(RevocationList.parse(list, SM2_AND_RSA))))
                .isTrue();
        assertThat(accepted(accepted(OcspAnswer.parse(answer, SM2_AND_RSA)).to(request, TODAY))
                        .state())
                .isEqualTo(State.REVOKED);
    }

    @Test
    void shouldKeepOldKeysInAStore() {
        byte[] der = rsa.issueCard(aCard(), cardKey.getPublic());
        char[] pin = "88888888".toCharArray();
        Pkcs12.Entry sign = new Pkcs12.Entry("sign", cardKey.getPrivate(), List.of(der));

        List<Pkcs12.Entry> read = accepted(Pkcs12.read(Pkcs12.write(List.of(sign), pin), pin));
        CertificateAuthority again = accepted(CertificateAuthority.load(rsa.save(pin), pin));

        assertThat(read).singleElement().satisfies(entry -> {
            assertThat(Rsa.verify(cardKey.getPublic(), TEXT, Rsa.sign(entry.key(), TEXT)))
                    .isTrue();
            assertThat(Rsa.decrypt(entry.key(), Rsa.encrypt(cardKey.getPublic(), TEXT)))
                    .hasValue(TEXT);
            assertThat(entry.chain()).containsExactly(der);
        });
        assertThat(accepted(EportCertificate.parse(again.issueCard(aCard(), cardKey.getPublic()), SM2_AND_RSA))
                        .isSignedBy(rsa.authority()))
                .isTrue();
    }
}
