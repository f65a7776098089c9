package org.tripact.crypto;

import java.net.URI;
import java.time.Instant;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Outcome;

/** The people, firms and authorities of the tests. */
final class Fixtures {

    static final Instant YESTERDAY = Instant.parse("2026-11-21T00:00:00Z");
    static final Instant TODAY = Instant.parse("2026-11-22T00:00:00Z");
    static final Instant IN_TEN_YEARS = Instant.parse("2036-11-21T00:00:00Z");

    private Fixtures() {}

    static CertificateAuthorityProfile anAuthority(String name) {
        return new CertificateAuthorityProfile(name, "演示机构", YESTERDAY, IN_TEN_YEARS, false);
    }

    static CertificateAuthorityProfile aDemoAuthority(String name) {
        return new CertificateAuthorityProfile(name, "演示机构", YESTERDAY, IN_TEN_YEARS, true);
    }

    static CardCertificateProfile aCard() {
        return CardCertificateProfile.of(
                        "张三",
                        "上海某某进出口有限公司, Ltd.",
                        new CardNumber("8930000000001"),
                        new OrganisationCode("M000100Y4"),
                        YESTERDAY,
                        IN_TEN_YEARS)
                .withCrlAddress(URI.create("http://localhost/demo.crl"));
    }

    static <V> V accepted(Outcome<V, ?> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new AssertionError("refused: " + reason);
        });
    }

    static <R> R refusal(Outcome<?, R> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted: " + value);
                },
                reason -> reason);
    }
}
