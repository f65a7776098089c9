package org.tripact.customs.simulator;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Secrets;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/**
 * Makes new keys for everybody on the line. Each end pins the other's certificates, so nobody asks for the authority above
 * them: it is marked as a demo's, and its key is thrown away.
 */
final class KeyMaker {

    // so wide that no clock of a demo falls out of it
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2099-12-31T00:00:00Z");
    private static final String ORGANISATION = "Tripact customs simulator (demo)";
    private static final CardNumber NO_CARD = new CardNumber("0000000000000");
    private static final OrganisationCode NO_ORGANISATION = new OrganisationCode("000000000");

    private final CertificateAuthority authority = CertificateAuthority.newRoot(
            new CertificateAuthorityProfile("演示密钥 demo keys", ORGANISATION, FROM, UNTIL, true));

    private KeyMaker() {}

    /** The files of a new key folder, by their names. */
    static Map<String, byte[]> files() {
        KeyMaker maker = new KeyMaker();
        Map<String, byte[]> files = new LinkedHashMap<>();
        String password = Secrets.newToken();
        files.put(KeyFolder.PASSWORD, (password + "\n").getBytes(StandardCharsets.UTF_8));
        for (KeyFolder.Holder holder : KeyFolder.Holder.values()) {
            maker.add(holder, password.toCharArray(), files);
        }
        return files;
    }

    private void add(KeyFolder.Holder holder, char[] password, Map<String, byte[]> files) {
        CardCertificateProfile profile =
                CardCertificateProfile.of(holder.word(), ORGANISATION, NO_CARD, NO_ORGANISATION, FROM, UNTIL);
        Pkcs12.Entry seal = entry("seal", profile);
        Pkcs12.Entry envelope = entry("envelope", profile.forEnvelope());
        // the password is a token: guessing it is hopeless at any price, and each start opens both stores
        files.put(holder.store(), Pkcs12.write(List.of(seal, envelope), password, Pkcs12.FEW_ROUNDS));
        files.put(holder.sealCertificate(), seal.chain().get(0));
        files.put(holder.envelopeCertificate(), envelope.chain().get(0));
    }

    private Pkcs12.Entry entry(String alias, CardCertificateProfile profile) {
        KeyPair pair = Sm2.newKeyPair();
        return new Pkcs12.Entry(alias, pair.getPrivate(), List.of(authority.issueCard(profile, pair.getPublic())));
    }
}
