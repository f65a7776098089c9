package org.tripact.customs.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/** Whoever comes to the door for receipts, with whatever he has to say. */
final class Post {

    private final URI door;
    private final HttpClient client;

    Post(URI door, SSLContext tls) {
        this.door = door;
        this.client = HttpClient.newBuilder().sslContext(tls).build();
    }

    static String envelope(byte[] receipt) {
        return around(body(receipt));
    }

    static String body(byte[] receipt) {
        return "<receipt xmlns='urn:tripact:customs-gateway:1'>"
                + Base64.getEncoder().encodeToString(receipt) + "</receipt>";
    }

    static String around(String body) {
        return withHeader("", body);
    }

    static String withHeader(String header, String body) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>" + header
                + "</e:Header><e:Body>" + body + "</e:Body></e:Envelope>";
    }

    /** So many elements within each other. */
    static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    HttpResponse<String> send(String xml) throws IOException {
        return send("text/xml; charset=utf-8", BodyPublishers.ofByteArray(xml.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> sendInChunks(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return send("text/xml", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    HttpResponse<String> send(String type, BodyPublisher body) throws IOException {
        return exchange(request(door).header("Content-Type", type).POST(body).build());
    }

    HttpResponse<String> get(String path) throws IOException {
        return exchange(request(door.resolve(path)).GET().build());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
