package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.junit.jupiter.api.Test;

class RevocationListTest {

    private final CertificateAuthority authority = CertificateAuthority.newRoot(anAuthority("签发机构"));
    private final KeyPair pair = Sm2.newKeyPair();

    private X509v2CRLBuilder aList() {
        return new X509v2CRLBuilder(new X500Name("CN=某机构"), Date.from(YESTERDAY)).setNextUpdate(Date.from(TODAY));
    }

    private CertificateFault refused(X509v2CRLBuilder builder) throws IOException {
        return refusal(RevocationList.parse(
                builder.build(new Sm2ContentSigner(pair.getPrivate())).getEncoded()));
    }

    @Test
    void shouldRefuse_whenEmptyTrailingOrTooLarge() {
        byte[] der = authority.revocationList(List.of(BigInteger.TEN), YESTERDAY, TODAY);

        assertThat(refusal(RevocationList.parse(new byte[0]))).isEqualTo(CertificateFault.EMPTY);
        assertThat(refusal(RevocationList.parse(Arrays.copyOf(der, der.length + 1))))
                .isEqualTo(CertificateFault.UNREADABLE);
        assertThat(refusal(RevocationList.parse(new byte[32 * 1024 * 1024 + 1])))
                .isEqualTo(CertificateFault.TOO_LARGE);
    }

    @Test
    void shouldRefuse_whenNoNextUpdateIsNamed() throws IOException {
        assertThat(refused(new X509v2CRLBuilder(new X500Name("CN=某机构"), Date.from(YESTERDAY))))
                .isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenTheListIsNotAWholeOne() throws IOException {
        IssuingDistributionPoint authoritiesOnly = new IssuingDistributionPoint(null, false, true);

        assertThat(refused(aList().addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))))
                .isEqualTo(CertificateFault.UNREADABLE);
        assertThat(refused(aList().addExtension(Extension.issuingDistributionPoint, true, authoritiesOnly)))
                .isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenACertificateIsGivenInstead() {
        assertThat(RevocationList.parse(authority.authority().encoded()).isAccepted())
                .isFalse();
    }

    @Test
    void shouldNotVerify_whenSignedByAnotherOrAltered() {
        byte[] der = authority.revocationList(List.of(BigInteger.TEN), YESTERDAY, TODAY);
        byte[] altered = der.clone();
        altered[der.length - 1] ^= 1;
        Authority namesake = CertificateAuthority.newRoot(anAuthority("签发机构")).authority();

        assertThat(authority.authority().verifies(accepted(RevocationList.parse(der))))
                .isTrue();
        assertThat(authority.authority().verifies(accepted(RevocationList.parse(altered))))
                .isFalse();
        assertThat(namesake.verifies(accepted(RevocationList.parse(der)))).isFalse();
    }

    @Test
    void shouldHoldManySerials() {
        List<BigInteger> many = LongStream.range(0, 20_000)
                .mapToObj(i -> BigInteger.valueOf(2 * i + 1))
                .toList();

        RevocationList list = accepted(RevocationList.parse(authority.revocationList(many, YESTERDAY, TODAY)));

        assertThat(list.size()).isEqualTo(20_000);
        assertThat(many).allMatch(list::contains);
        assertThat(list.contains(BigInteger.TWO)).isFalse();
        assertThat(list.issuer()).isEqualTo(authority.authority().subject());
    }
}
