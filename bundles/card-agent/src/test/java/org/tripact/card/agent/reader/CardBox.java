package org.tripact.card.agent.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/** A folder with two real SM2 software cards, as the demo authority writes them. */
public final class CardBox {

    public static final String PIN = "88888888";
    public static final CardNumber LEGAL_PERSON = new CardNumber("5000000000001");
    public static final CardNumber OPERATOR = new CardNumber("5000000000002");
    public static final String HOLDER = "张三";
    public static final String ENTERPRISE = "上海示例进出口有限公司";
    public static final String ORGANISATION_CODE = "123456788";
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");

    private static final CertificateAuthority AUTHORITY =
            CertificateAuthority.newRoot(new CertificateAuthorityProfile("演示根", "演示", FROM, UNTIL, true));

    private final Path folder;

    private CardBox(Path folder) {
        this.folder = folder;
    }

    /** A box with a legal person's and an operator's card. */
    public static CardBox in(Path folder) {
        CardBox box = new CardBox(folder);
        box.add(LEGAL_PERSON, "legal-person", "LEGAL_PERSON");
        box.add(OPERATOR, "operator", "OPERATOR");
        return box;
    }

    public Path folder() {
        return folder;
    }

    public Path card(CardNumber number) {
        return folder.resolve(number.value());
    }

    public EportCertificate certificate(CardNumber number) {
        return new CardCatalogue(folder, 5, new KeyMemory())
                .find(number)
                .orElseThrow()
                .signCertificate();
    }

    public CardBox add(CardNumber number, String scenario, String kind) {
        KeyPair sign = Sm2.newKeyPair();
        KeyPair envelope = Sm2.newKeyPair();
        CardCertificateProfile profile = CardCertificateProfile.of(
                HOLDER, ENTERPRISE, number, new OrganisationCode(ORGANISATION_CODE), FROM, UNTIL);
        byte[] signCertificate = AUTHORITY.issueCard(profile, sign.getPublic());
        byte[] envelopeCertificate = AUTHORITY.issueCard(profile.forEnvelope(), envelope.getPublic());
        byte[] store = Pkcs12.write(
                List.of(
                        new Pkcs12.Entry("sign", sign.getPrivate(), List.of(signCertificate)),
                        new Pkcs12.Entry("envelope", envelope.getPrivate(), List.of(envelopeCertificate))),
                PIN.toCharArray());
        try {
            Files.createDirectories(card(number));
            Files.write(card(number).resolve("sign.cer"), signCertificate);
            Files.write(card(number).resolve("envelope.cer"), envelopeCertificate);
            Files.write(card(number).resolve("card.p12"), store);
            Files.writeString(card(number).resolve("card.properties"), properties(number, scenario, kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String properties(CardNumber number, String scenario, String kind) {
        return String.join(
                "\n",
                "number=" + number,
                "scenario=" + scenario,
                "kind=" + kind,
                "labelZh=示例卡",
                "labelEn=Sample card",
                "holder=" + HOLDER,
                "enterprise=" + ENTERPRISE,
                "validUntil=" + UNTIL,
                "");
    }
}
