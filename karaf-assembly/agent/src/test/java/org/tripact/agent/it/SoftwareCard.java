package org.tripact.agent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/** A software card in a folder of cards. */
final class SoftwareCard {

    static final String NUMBER = "5000000000001";
    static final String PIN = "88888888";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");

    private SoftwareCard() {}

    static void in(Path cards) throws IOException {
        CertificateAuthority authority =
                CertificateAuthority.newRoot(new CertificateAuthorityProfile("演示根", "演示", FROM, UNTIL, true));
        CardCertificateProfile profile = CardCertificateProfile.of(
                "张三", "上海示例进出口有限公司", new CardNumber(NUMBER), new OrganisationCode("123456788"), FROM, UNTIL);
        KeyPair sign = Sm2.newKeyPair();
        KeyPair envelope = Sm2.newKeyPair();
        byte[] signing = authority.issueCard(profile, sign.getPublic());
        byte[] sealing = authority.issueCard(profile.forEnvelope(), envelope.getPublic());
        Path folder = Files.createDirectories(cards.resolve(NUMBER));
        Files.write(folder.resolve("sign.cer"), signing);
        Files.write(folder.resolve("envelope.cer"), sealing);
        Files.write(
                folder.resolve("card.p12"),
                Pkcs12.write(
                        List.of(
                                new Pkcs12.Entry("sign", sign.getPrivate(), List.of(signing)),
                                new Pkcs12.Entry("envelope", envelope.getPrivate(), List.of(sealing))),
                        PIN.toCharArray()));
        Files.writeString(folder.resolve("card.properties"), "number=" + NUMBER + "\n");
    }
}
