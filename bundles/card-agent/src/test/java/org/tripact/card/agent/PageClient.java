package org.tripact.card.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to the reader page's server as its page does. */
final class PageClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    PageClient(int port) {
        this.port = port;
    }

    HttpResponse<String> insert(String card) throws IOException, InterruptedException {
        return send("PUT", "/api/reader", "{\"card\":\"" + card + "\"}");
    }

    HttpResponse<String> remove() throws IOException, InterruptedException {
        return send("DELETE", "/api/reader", "");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
