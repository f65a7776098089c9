package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private final Authority root =
            CertificateAuthority.newRoot(anAuthority("根")).authority();

    static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void shouldReadPem_asItReadsDer() {
        Authority again = accepted(Authority.parse(("\n" + pem(root.encoded())).getBytes(US_ASCII)));

        assertThat(again).isEqualTo(root).hasSameHashCodeAs(root);
        assertThat(again.name()).isEqualTo("根");
        assertThat(again).hasToString("authority 根");
    }

    @Test
    void shouldRefusePem_thatIsNotExactlyOneCertificate() {
        String one = pem(root.encoded());
        String[] misfits = {
            one + one,
            one + "more",
            one.replace("CERTIFICATE", "PRIVATE KEY"),
            "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n===\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n" + "A".repeat(40_000) + "\n-----END CERTIFICATE-----\n"
        };

        assertThat(misfits)
                .allSatisfy(misfit -> assertThat(
                                Authority.parse(misfit.getBytes(US_ASCII)).isAccepted())
                        .isFalse());
        assertThat(refusal(Authority.parse((one + one).getBytes(US_ASCII)))).isEqualTo(CertificateFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenThereIsNothing() {
        assertThat(refusal(Authority.parse(null))).isEqualTo(CertificateFault.EMPTY);
        assertThat(refusal(Authority.parse(new byte[0]))).isEqualTo(CertificateFault.EMPTY);
    }
}
