package org.tripact.card.agent.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
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
import org.tripact.testkit.cards.KeyPairCard;

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
        byte[] der = new DurableFile(card(number).resolve("sign.cer")).read();
        return EportCertificate.parse(der).fold(certificate -> certificate, fault -> {
            throw new AssertionError(fault);
        });
    }

    public CardBox add(CardNumber number, String scenario, String kind) {
        KeyPair sign = Sm2.newKeyPair();
        KeyPair envelope = Sm2.newKeyPair();
        CardCertificateProfile profile = CardCertificateProfile.of(
                HOLDER, ENTERPRISE, number, new OrganisationCode(ORGANISATION_CODE), FROM, UNTIL);
        write(
                number,
                properties(number, scenario, kind),
                new Key(sign.getPrivate(), AUTHORITY.issueCard(profile, sign.getPublic())),
                new Key(envelope.getPrivate(), AUTHORITY.issueCard(profile.forEnvelope(), envelope.getPublic())));
        return this;
    }

    /** A card of the old generation. */
    public CardBox addRsa(CardNumber number) {
        KeyPairCard sign = KeyPairCard.rsa(1024, number);
        KeyPairCard envelope = KeyPairCard.rsa(1024, number);
        write(
                number,
                properties(number, "rsa", "LEGAL_PERSON"),
                new Key(sign.key(), sign.certificate()),
                new Key(envelope.key(), envelope.certificate()));
        return this;
    }

    private record Key(PrivateKey key, byte[] certificate) {}

    private void write(CardNumber number, String properties, Key sign, Key envelope) {
        byte[] store = Pkcs12.write(
                List.of(
                        new Pkcs12.Entry("sign", sign.key(), List.of(sign.certificate())),
                        new Pkcs12.Entry("envelope", envelope.key(), List.of(envelope.certificate()))),
                PIN.toCharArray());
        try {
            Files.createDirectories(card(number));
            Files.write(card(number).resolve("sign.cer"), sign.certificate());
            Files.write(card(number).resolve("envelope.cer"), envelope.certificate());
            Files.write(card(number).resolve("card.p12"), store);
            Files.writeString(card(number).resolve("card.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
