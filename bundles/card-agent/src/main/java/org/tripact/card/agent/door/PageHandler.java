package org.tripact.card.agent.door;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads requests to the page's files and its API, after looking at where they come from. */
final class PageHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageHandler.class);
    private static final int MAX_BODY = 4 * 1024;
    private static final Pattern UNLOCK = Pattern.compile("/api/cards/([^/]+)/unlock");
    private static final Pattern DECISION = Pattern.compile("/api/consent/([0-9a-f]{64})/(agreement|refusal)");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PageFiles files = new PageFiles();
    private final ReaderApi api;
    private final ConsentApi consent;

    PageHandler(ReaderApi api, ConsentApi consent) {
        this.api = api;
        this.consent = consent;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange));
        }
    }

    private PageAnswer answer(HttpExchange exchange) throws IOException {
        if (!isFromHere(exchange)) {
            LOG.warn("a request to the reader page with a foreign Origin or Host is refused");
            return PageAnswer.refused(403, "来源或主机名不被接受 / foreign Origin or Host");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return PageAnswer.refused(413, "请求体过大 / body too large");
        }
        try {
            return route(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), body);
        } catch (RuntimeException fault) {
            LOG.error("the reader page failed", fault);
            return PageAnswer.refused(500, "内部错误，详见日志 / internal error, see the log");
        }
    }

    private PageAnswer route(String method, String path, byte[] body) {
        Matcher unlock = UNLOCK.matcher(path);
        if (unlock.matches()) {
            return method.equals("POST") ? api.unlock(unlock.group(1)) : wrongMethod();
        }
        Matcher decision = DECISION.matcher(path);
        if (decision.matches()) {
            return method.equals("POST")
                    ? consent.decide(decision.group(1), decision.group(2).equals("agreement"))
                    : wrongMethod();
        }
        if (path.equals("/api/consent")) {
            return method.equals("GET") ? consent.current() : wrongMethod();
        }
        if (path.equals("/api/cards")) {
            return method.equals("GET") ? api.cards() : wrongMethod();
        }
        if (path.equals("/api/reader")) {
            return reader(method, body);
        }
        return files.find(path)
                .map(file -> method.equals("GET") ? file : wrongMethod())
                .orElseGet(() -> PageAnswer.refused(404, "没有这个地址 / no such address"));
    }

    private PageAnswer reader(String method, byte[] body) {
        return switch (method) {
            case "PUT" -> api.insert(body);
            case "DELETE" -> api.remove();
            default -> wrongMethod();
        };
    }

    private static PageAnswer wrongMethod() {
        return PageAnswer.refused(405, "此地址没有这个方法 / no such method here");
    }

    private static boolean isFromHere(HttpExchange exchange) {
        int port = exchange.getLocalAddress().getPort();
        Headers headers = exchange.getRequestHeaders();
        List<String> origins = headers.getOrDefault("Origin", List.of());
        return LoopbackHost.isOurs(headers.getFirst("Host"), port)
                && origins.stream().allMatch(origin -> LoopbackHost.isOwnOrigin(origin, port))
                && (!origins.isEmpty() || !isDecision(exchange));
    }

    /** A browser names the page with each decision: what names none is not the person. */
    private static boolean isDecision(HttpExchange exchange) {
        return DECISION.matcher(exchange.getRequestURI().getRawPath()).matches();
    }

    private static void write(HttpExchange exchange, PageAnswer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (answer.body().length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        headers.set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
