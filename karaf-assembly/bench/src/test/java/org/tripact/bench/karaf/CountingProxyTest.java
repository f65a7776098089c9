package org.tripact.bench.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountingProxyTest {

    private HttpServer console;
    private CountingProxy proxy;

    /** Answers with the encoding it was asked for; knows one page. */
    @BeforeEach
    void start() throws Exception {
        console = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        console.createContext("/", exchange -> {
            byte[] body =
                    exchange.getRequestHeaders().getFirst("Accept-Encoding").getBytes(StandardCharsets.US_ASCII);
            boolean known = exchange.getRequestURI().getPath().equals("/page");
            exchange.getResponseHeaders().set("X-Told", "yes");
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        console.start();
        proxy = CountingProxy.before(console.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
        console.stop(0);
    }

    @Test
    void shouldPassOnWhatWasAskedAndAnswered() throws Exception {
        HttpResponse<String> answer = get("/page", "br");
        assertThat(answer.body()).isEqualTo("br");
        assertThat(answer.headers().firstValue("X-Told")).contains("yes");
    }

    @Test
    void shouldCountAllBytes_andNameWhatWasFound() throws Exception {
        get("/page", "br");
        get("/missing", "gzip");

        assertThat(proxy.fetched()).containsExactly("/page");
        assertThat(proxy.takeBytes()).isEqualTo("br".length() + "gzip".length());
        assertThat(proxy.takeBytes()).isZero();
    }

    @Test
    void shouldFetchTheSameAgainInAnotherEncoding() throws Exception {
        get("/page", "br");
        assertThat(proxy.again(proxy.fetched(), "identity")).isEqualTo("identity".length());
    }

    private HttpResponse<String> get(String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + path))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
