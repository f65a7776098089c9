package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedTest {

    private final X509Certificate customs = certificate("customs-tls-client.cer");
    private final X509Certificate other = certificate("customs-tls-server.cer");

    @Test
    void shouldBelieveThePinned() {
        assertThatCode(() -> check(Sides.CLOCK, customs)).doesNotThrowAnyException();
    }

    @Test
    void shouldBelieveNobodyElse_whoeverStandsBehindHim() {
        assertThatThrownBy(() -> check(Sides.CLOCK, other, customs)).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> check(Sides.CLOCK)).isInstanceOf(CertificateException.class);
    }

    @Test
    void shouldNotBelieveThePinned_whenItHasEnded() {
        Clock late = Clock.offset(Sides.CLOCK, Duration.ofDays(40_000));

        assertThatThrownBy(() -> check(late, customs)).isInstanceOf(CertificateException.class);
    }

    private void check(Clock clock, X509Certificate... chain) throws CertificateException {
        new Pinned(List.of(customs), clock).checkClientTrusted(chain, "EC");
    }

    private static X509Certificate certificate(String name) {
        return Tls.certificates(List.of(Sides.resource(name))).get(0);
    }
}
