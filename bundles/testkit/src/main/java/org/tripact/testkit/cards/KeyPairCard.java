package org.tripact.testkit.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.kernel.CardNumber;

/** A key of another generation than SM2 with a certificate of E-Port's shape, made by openssl. */
public record KeyPairCard(String algorithm, byte[] pkcs8, byte[] certificate) {

    private static final String EPORT = "1.3.6.1.4.1.5315.100.5.";
    private static final String SUBJECT = "/CN=张三/OU=上海示例进出口有限公司";

    /** The old generation: RSA of so many bits. */
    public static KeyPairCard rsa(int bits, CardNumber number) {
        return make("RSA", number, "rsa:" + bits);
    }

    /** The envelope key of such a card. */
    public static KeyPairCard rsaEnvelope(int bits, CardNumber number) {
        return make("RSA", number, "rsa:" + bits, "-addext", "keyUsage=keyEncipherment,dataEncipherment");
    }

    /** A token of another maker. */
    public static KeyPairCard p256(CardNumber number) {
        return make("EC", number, "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1");
    }

    /** A P-256 key whose certificate says nothing of E-Port. */
    public static KeyPairCard p256WithoutNumber() {
        return make("EC", List.of(), "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1");
    }

    public PrivateKey key() {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as people keep it in files. */
    public String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPairCard make(String algorithm, CardNumber number, String... newKey) {
        List<String> extensions = List.of(
                "-addext", EPORT + "9=ASN1:UTF8String:03-" + number,
                "-addext", EPORT + "11=ASN1:UTF8String:123456788");
        return make(algorithm, extensions, newKey);
    }

    private static KeyPairCard make(String algorithm, List<String> extensions, String... newKey) {
        Path folder = temporary();
        Path key = folder.resolve("key.pem");
        Path pkcs8 = folder.resolve("key.der");
        Path certificate = folder.resolve("certificate.der");
        List<String> request = List.of("req", "-x509", "-sha256", "-utf8", "-days", "3650", "-nodes", "-subj", SUBJECT);
        List<String> files = List.of("-keyout", key.toString(), "-outform", "DER", "-out", certificate.toString());
        List<String> kind =
                Stream.concat(Stream.of("-newkey"), Arrays.stream(newKey)).toList();
        openssl(Stream.of(request, kind, extensions, files)
                .flatMap(List::stream)
                .toList());
        openssl(List.of(
                "pkcs8", "-topk8", "-nocrypt", "-in", key.toString(), "-outform", "DER", "-out", pkcs8.toString()));
        try {
            return new KeyPairCard(algorithm, Files.readAllBytes(pkcs8), Files.readAllBytes(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("tripact-card");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openssl(List<String> arguments) {
        Tool.run(Stream.concat(Stream.of("openssl"), arguments.stream()).toList());
    }
}
