package org.tripact.demo.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tripact.card.api.RegisteredCard;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;

/** Makes a demo card as the card agent reads it: two keys in a PKCS#12, both certificates, what people are told. */
final class CardPrinter {

    private static final String PIN = "88888888";
    private static final String NO_IDENTITY_NUMBER = "000000000000000000";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration LIFE = YEAR.multipliedBy(10);

    private final Authorities authorities;
    private final Instant now;

    CardPrinter(Authorities authorities, Instant now) {
        this.authorities = authorities;
        this.now = now;
    }

    void print(DemoCard card, CardFolder folder) throws IOException {
        CertificateAuthority issuer = authorities.issuerOf(card).open();
        CardCertificateProfile profile = profile(card);
        KeyPair sign = Sm2.newKeyPair();
        KeyPair envelope = Sm2.newKeyPair();
        byte[] signCertificate = issuer.issueCard(profile, sign.getPublic());
        byte[] envelopeCertificate = issuer.issueCard(profile.forEnvelope(), envelope.getPublic());
        List<Pkcs12.Entry> keys = List.of(
                entry("sign", sign.getPrivate(), signCertificate, issuer),
                entry("envelope", envelope.getPrivate(), envelopeCertificate, issuer));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CardFolder.KEYS, Pkcs12.write(keys, PIN.toCharArray()));
        files.put(CardFolder.SIGN, signCertificate);
        files.put(CardFolder.ENVELOPE, envelopeCertificate);
        files.put(CardFolder.FACTS, facts(card, profile.notAfter()).getBytes(StandardCharsets.UTF_8));
        Durable.folder(folder.path(), files);
    }

    private CardCertificateProfile profile(DemoCard card) {
        RegisteredCard registered = card.registered();
        Instant start = card == DemoCard.EXPIRED ? now.minus(LIFE).minus(YEAR) : now.minus(Duration.ofDays(30));
        return CardCertificateProfile.of(
                        card.holder(),
                        registered.enterprise().name(),
                        registered.number(),
                        registered.organisationCode(),
                        start,
                        start.plus(LIFE))
                .withIdentityNumber(NO_IDENTITY_NUMBER);
    }

    private static Pkcs12.Entry entry(String alias, PrivateKey key, byte[] own, CertificateAuthority issuer) {
        return new Pkcs12.Entry(
                alias,
                key,
                Stream.concat(Stream.of(own), issuer.chain().stream()).toList());
    }

    private static String facts(DemoCard card, Instant validUntil) {
        RegisteredCard registered = card.registered();
        return String.join(
                "\n",
                "number=" + registered.number(),
                "scenario=" + card.scenario(),
                "kind=" + registered.kind(),
                "labelZh=" + card.labelZh(),
                "labelEn=" + card.labelEn(),
                "holder=" + card.holder(),
                "enterprise=" + registered.enterprise().name(),
                "validUntil=" + validUntil,
                "");
    }
}
