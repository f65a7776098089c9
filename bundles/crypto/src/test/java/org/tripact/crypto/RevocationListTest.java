package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
                builder.build(new AuthoritySigner(pair.getPrivate())).getEncoded()));
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
    void shouldReadPem_asItReadsDer() {
        byte[] der = authority.revocationList(List.of(BigInteger.TEN), YESTERDAY, TODAY);
        String pem = AuthorityTest.pem(der).replace("CERTIFICATE", "X509 CRL");

        assertThat(accepted(RevocationList.parse(pem.getBytes(US_ASCII))).encoded())
                .isEqualTo(der);
        assertThat(accepted(RevocationList.parse(("\r\n" + pem.replace("\n", "\r\n")).getBytes(US_ASCII)))
                        .contains(BigInteger.TEN))
                .isTrue();
    }

    @Test
    void shouldRefusePem_thatIsNotExactlyOneList() {
        String one = AuthorityTest.pem(authority.revocationList(List.of(), YESTERDAY, TODAY))
                .replace("CERTIFICATE", "X509 CRL");
        List<String> misfits = List.of(
                one + one,
                one + "more",
                one.replace("X509 CRL", "CERTIFICATE"),
                one.replaceFirst("\n", "\n!"),
                "-----BEGIN X509 CRL-----",
                "-----BEGIN X509 CRL----------END X509 CRL-----");

        assertThat(misfits)
                .allSatisfy(misfit -> assertThat(
                                RevocationList.parse(misfit.getBytes(US_ASCII)).isAccepted())
                        .isFalse());
    }

    @Test
    void shouldLookUpByHash_inALongList() {
        List<BigInteger> many = LongStream.range(0, 100_000)
                .mapToObj(i -> BigInteger.ONE.shiftLeft(62).add(BigInteger.valueOf(7919 * i)))
                .toList();

        RevocationList list = accepted(RevocationList.parse(authority.revocationList(many, YESTERDAY, TODAY)));

        assertThat(list.size()).isEqualTo(100_000);
        assertThat(many).allMatch(list::contains);
        assertThat(many).extracting(serial -> comparisons(list, serial, true)).allMatch(count -> count < 20);
        assertThat(many)
                .extracting(serial -> comparisons(list, serial.add(BigInteger.ONE), false))
                .allMatch(count -> count < 20);
        assertThat(list.issuer()).isEqualTo(authority.authority().subject());
    }

    private static int comparisons(RevocationList list, BigInteger serial, boolean there) {
        CountingNumber counting = new CountingNumber(serial);
        assertThat(list.contains(counting)).isEqualTo(there);
        return counting.compared;
    }

    /** A number that knows how often it was compared with another. */
    private static final class CountingNumber extends BigInteger {

        private static final long serialVersionUID = 1;
        private transient int compared;

        CountingNumber(BigInteger value) {
            super(value.toByteArray());
        }

        @Override
        public boolean equals(Object other) {
            compared++;
            return super.equals(other);
        }

        @Override
        public int compareTo(BigInteger other) {
            compared++;
            return super.compareTo(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
