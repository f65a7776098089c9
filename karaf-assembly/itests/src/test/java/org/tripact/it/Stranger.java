package org.tripact.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.OcspStatus;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/** A card of an authority that the system has never heard of, and that authority's services over HTTP. */
final class Stranger implements Card, AutoCloseable {

    private static final String NUMBER = "5999999999999";

    private final Instant from = Instant.now().minus(Duration.ofDays(1));
    private final Instant until = from.plus(Duration.ofDays(365));
    private final CertificateAuthority authority =
            CertificateAuthority.newRoot(new CertificateAuthorityProfile("外来根", "外来", from, until, false));
    private final KeyPair keys = Sm2.newKeyPair();
    private final byte[] certificate = authority.issueCard(
            CardCertificateProfile.of(
                    "王五", "外来进出口有限公司", new CardNumber(NUMBER), new OrganisationCode("123456788"), from, until),
            keys.getPublic());
    private final HttpServer services;

    Stranger() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/list", exchange -> send(exchange, "pkix-crl", listOf(List.of())));
        services.createContext("/ocsp", exchange -> send(exchange, "ocsp-response", revoked(exchange)));
        services.start();
    }

    @Override
    public String cardNumber() {
        return NUMBER;
    }

    @Override
    public String certificate() {
        return Base64.getEncoder().encodeToString(certificate);
    }

    @Override
    public String sign(String text) {
        return Base64.getEncoder().encodeToString(Sm2.sign(keys.getPrivate(), text.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] root() {
        return authority.chain().get(0);
    }

    /** The authority's list with this card on it. */
    byte[] listWithThisCard() {
        BigInteger serial = EportCertificate.parse(certificate).fold(EportCertificate::serial, fault -> {
            throw new IllegalStateException(fault.name());
        });
        return listOf(List.of(serial));
    }

    /** Where there is the authority's list, on which this card does not stand. */
    String listAddress() {
        return address("list");
    }

    /** Where the authority answers for its cards: that all of them are revoked. */
    String ocspAddress() {
        return address("ocsp");
    }

    @Override
    public void close() {
        services.stop(0);
    }

    private byte[] listOf(List<BigInteger> serials) {
        Instant now = Instant.now();
        return authority.revocationList(serials, now.minusSeconds(60), now.plus(Duration.ofDays(1)));
    }

    private byte[] revoked(HttpExchange exchange) throws IOException {
        return authority
                .ownResponder()
                .answer(
                        exchange.getRequestBody().readAllBytes(),
                        serial -> OcspStatus.State.REVOKED,
                        Instant.now(),
                        Duration.ofMinutes(1));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + services.getAddress().getPort() + "/" + path;
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/" + type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
