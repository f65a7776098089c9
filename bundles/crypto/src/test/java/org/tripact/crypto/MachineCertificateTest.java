package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MachineCertificateTest {

    private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-11-22T00:00:00Z");

    @Test
    void shouldBeGoodForAServerOfTheseNames_andForNothingElse() throws Exception {
        MachineCertificate made = MachineCertificate.issue(
                List.of("card.example", "localhost"),
                List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1")),
                FROM,
                UNTIL);

        X509Certificate certificate = parsed(made);
        assertThat(certificate.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("card.example", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getKeyUsage()).startsWith(true, false, false, false, false, false);
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(FROM);
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(UNTIL);
        assertThat(((ECPublicKey) certificate.getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void shouldHaveTheKey_thatTheCertificateNames() throws Exception {
        MachineCertificate made = MachineCertificate.issue(List.of("localhost"), List.of(), FROM, UNTIL);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(made.key());
        signer.update((byte) 7);
        byte[] signature = signer.sign();

        signer.initVerify(parsed(made));
        signer.update((byte) 7);

        assertThat(signer.verify(signature)).isTrue();
    }

    @Test
    void shouldMakeAnotherKeyEachTime() {
        assertThat(MachineCertificate.issue(List.of("localhost"), List.of(), FROM, UNTIL)
                        .key())
                .isNotEqualTo(MachineCertificate.issue(List.of("localhost"), List.of(), FROM, UNTIL)
                        .key());
    }

    private static X509Certificate parsed(MachineCertificate made) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(made.encoded()));
    }
}
