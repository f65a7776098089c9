package org.tripact.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesServletTest {

    private static final String SCRIPT = "/assets/app-1a2b.js";

    private static final Server SERVER = new Server();
    private static final ServerConnector CONNECTOR = new ServerConnector(SERVER);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        CONNECTOR.setHost("127.0.0.1");
        SERVER.addConnector(CONNECTOR);
        ServletContextHandler context = new ServletContextHandler();
        PageSettings settings = new PageSettings(List.of("ws://127.0.0.1:61232"), List.of());
        StaticFiles files = new StaticFiles(PagesServletTest.class, "/pages");
        context.addServlet(new ServletHolder(new PagesServlet(settings, files)), "/*");
        SERVER.setHandler(context);
        SERVER.start();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/applications", "/applications/port-enforcement", "/login", "/workspace/sign"})
    void shouldAnswerEveryPageWithTheDocument(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>page</title>");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/session",
                "/customs-desk",
                "/customs-desk/",
                "/loginx",
                "/assets/gone.js",
                "/assets/",
                "/assets/app-1a2b.js.gz",
                "/nothing"
            })
    void shouldAnswerNoOtherPathWithTheDocument(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTellAPersonOnAPageThatThereIsNone() throws Exception {
        HttpResponse<String> answer = get("/nothing", "Accept", "text/html,application/xhtml+xml");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<title>page</title>");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void shouldKeepFilesWithADigestForEver() throws Exception {
        HttpResponse<String> answer = get(SCRIPT);
        assertThat(answer.body()).isEqualTo("plain");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/javascript;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | brotli | br",
                "gzip              | gzipped | gzip",
                "gzip;q=0.5, br;q=0 | gzipped | gzip",
                "BR                | brotli | br",
                "*                 | brotli | br",
                "deflate           | plain | ''",
                "identity          | plain | ''"
            })
    void shouldTakeTheSmallestCodingThatTheClientTakes(String accepted, String body, String coding) throws Exception {
        HttpResponse<String> answer = get(SCRIPT, "Accept-Encoding", accepted);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(header(answer, "Content-Encoding")).isEqualTo(coding);
    }

    @Test
    void shouldServeAFilePlain_whenItLiesInNoOtherCoding() throws Exception {
        HttpResponse<String> answer = get("/assets/app-1a2b.css", "Accept-Encoding", "br, gzip");
        assertThat(answer.body()).isEqualTo("plain style");
        assertThat(header(answer, "Content-Encoding")).isEmpty();
    }

    @Test
    void shouldTellThePageItsSettings() throws Exception {
        HttpResponse<String> answer = get("/settings.json");
        assertThat(answer.body()).isEqualTo("{\"agentAddresses\":[\"ws://127.0.0.1:61232\"],\"portalLinks\":[]}");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SCRIPT, "/settings.json", "/nothing"})
    void shouldSendTheSecurityHeadersWithEveryAnswer(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self' ws://127.0.0.1:61232; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + CONNECTOR.getLocalPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
