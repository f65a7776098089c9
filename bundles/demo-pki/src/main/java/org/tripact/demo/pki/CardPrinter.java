package org.tripact.demo.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.Pkcs12;

/** Makes a card as the card agent reads it: two keys in a PKCS#12, both certificates, what people are told. */
final class CardPrinter {

    private CardPrinter() {}

    static void print(CardOrder order, CertificateAuthority issuer, CardFolder folder) throws IOException {
        CardCertificateProfile profile = order.profile();
        KeyPair sign = order.keys().newKeyPair();
        KeyPair envelope = order.keys().newKeyPair();
        byte[] signCertificate = issuer.issueCard(profile, sign.getPublic());
        byte[] envelopeCertificate = issuer.issueCard(profile.forEnvelope(), envelope.getPublic());
        List<Pkcs12.Entry> keys = List.of(
                entry("sign", sign.getPrivate(), signCertificate, issuer),
                entry("envelope", envelope.getPrivate(), envelopeCertificate, issuer));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CardFolder.KEYS, Pkcs12.write(keys, order.pin().toCharArray()));
        files.put(CardFolder.SIGN, signCertificate);
        files.put(CardFolder.ENVELOPE, envelopeCertificate);
        files.put(CardFolder.FACTS, order.facts().getBytes(StandardCharsets.UTF_8));
        Durable.folder(folder.path(), files);
    }

    private static Pkcs12.Entry entry(String alias, PrivateKey key, byte[] own, CertificateAuthority issuer) {
        return new Pkcs12.Entry(
                alias,
                key,
                Stream.concat(Stream.of(own), issuer.chain().stream()).toList());
    }
}
