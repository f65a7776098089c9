package org.tripact.demo.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;

/**
 * The authorities of the demo. All carry the demo marker.
 *
 * @param root trusted where demo authorities are
 * @param issuing below the root, issues the cards
 * @param foreign of somebody else: nobody trusts it
 */
record Authorities(DemoAuthority root, DemoAuthority issuing, DemoAuthority foreign) {

    private static final String ROOT = "root";
    private static final String ISSUING = "issuing";
    private static final String FOREIGN = "foreign";
    private static final Duration YEAR = Duration.ofDays(365);

    /** The authorities in the folder; made there where there are none. */
    static Authorities in(Path folder, Instant now) throws IOException {
        if (Files.notExists(folder)) {
            make(folder, now);
        }
        return new Authorities(
                DemoAuthority.in(folder, ROOT), DemoAuthority.in(folder, ISSUING), DemoAuthority.in(folder, FOREIGN));
    }

    DemoAuthority issuerOf(DemoCard card) {
        return card == DemoCard.FOREIGN_AUTHORITY ? foreign : issuing;
    }

    private static void make(Path folder, Instant now) throws IOException {
        CertificateAuthority root = CertificateAuthority.newRoot(profile("Tripact 演示根", now));
        CertificateAuthority issuing = root.newSubordinate(profile("Tripact 演示发卡机构", now));
        CertificateAuthority foreign = CertificateAuthority.newRoot(profile("Tripact 演示外部机构", now));
        Map<String, byte[]> files = new HashMap<>();
        files.putAll(DemoAuthority.files(ROOT, root));
        files.putAll(DemoAuthority.files(ISSUING, issuing));
        files.putAll(DemoAuthority.files(FOREIGN, foreign));
        Durable.folder(folder, files);
    }

    /** Old enough to have issued a card that expired, and good for as long as anybody runs a demo. */
    private static CertificateAuthorityProfile profile(String name, Instant now) {
        return new CertificateAuthorityProfile(
                name, "Tripact 演示", now.minus(YEAR.multipliedBy(12)), now.plus(YEAR.multipliedBy(20)), true);
    }
}
