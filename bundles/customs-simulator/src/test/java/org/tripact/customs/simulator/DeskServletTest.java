package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** The desk in the container that Karaf brings, asked over a bare socket so that every header can lie. */
class DeskServletTest {

    private final PaperDesk desk = new PaperDesk("east");
    private final PaperDesk north = new PaperDesk("north");
    private final Server server = new Server();
    private String host;

    @BeforeEach
    void open() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new DeskServlet(List.of(north, desk))), "/customs-desk/*");
        server.setHandler(context);
        server.start();
        host = "127.0.0.1:" + connector.getLocalPort();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @Test
    void shouldSayThatItIsADemoAndListWhatWaits() throws IOException {
        String page = get("/customs-desk/");

        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .contains("演示 demo", "3101960001", "TA20261122-000000000001", "审批通过", "退单")
                .contains("Content-Security-Policy: default-src 'none'; style-src 'self'")
                .contains("href=\"/customs-desk/desk.css\"")
                .doesNotContain("<script");
        assertThat(get("/customs-desk/desk.css")).startsWith("HTTP/1.1 200").contains("text/css");
        assertThat(get("/customs-desk")).startsWith("HTTP/1.1 200");
        assertThat(get("/customs-desk/other")).startsWith("HTTP/1.1 404");
    }

    @Test
    void shouldServeAllDesks_andDecideAtTheOneThatIsMeant() throws IOException {
        assertThat(get("/customs-desk/")).containsSubsequence("<td>east</td>", "<td>north</td>");
        Map<String, String> form = new HashMap<>(form("approve", ""));

        form.put("desk", "west");
        assertThat(post(form)).startsWith("HTTP/1.1 409");
        form.put("desk", "north");
        assertThat(post(form)).startsWith("HTTP/1.1 303");

        assertThat(north.decisions).containsExactly("approved TA20261122-000000000001-S");
        assertThat(desk.decisions).isEmpty();
    }

    @Test
    void shouldEscapeWhatOthersWrote() throws IOException {
        desk.enterpriseName = "<img src=x onerror=alert('1')>&\"";

        assertThat(get("/customs-desk/"))
                .contains("&lt;img src=x onerror=alert(&#39;1&#39;)&gt;&amp;&quot;")
                .doesNotContain("<img");
    }

    @Test
    void shouldApprove() throws IOException {
        assertThat(post(form("approve", ""))).startsWith("HTTP/1.1 303").contains("Location: ");
        assertThat(desk.decisions).containsExactly("approved TA20261122-000000000001-S");
    }

    @Test
    void shouldReturnWithItsReason() throws IOException {
        assertThat(post(form("return", " 资料不全 & <旧> "))).startsWith("HTTP/1.1 303");
        assertThat(desk.decisions).containsExactly("returned TA20261122-000000000001-S 资料不全 & <旧>");
    }

    @Test
    void shouldNotReturnWithoutAReasonOrWithALongOne() throws IOException {
        assertThat(post(form("return", "  "))).startsWith("HTTP/1.1 400").contains("退单必须写明原因");
        assertThat(post(form("return", "长".repeat(201)))).startsWith("HTTP/1.1 400");
        assertThat(desk.decisions).isEmpty();
    }

    @Test
    void shouldSaySo_whenSomebodyElseDecidedFirst() throws IOException {
        Map<String, String> form = form("approve", "");
        desk.isOpen = false;

        assertThat(post(form)).startsWith("HTTP/1.1 409").contains("该申请已不在等待审批");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8181", "127.0.0.1.evil.example", "localhost@evil", "192.0.2.1"})
    void shouldServeNobodyWhoCalledAnotherName(String name) throws IOException {
        Map<String, String> form = form("approve", "");

        assertThat(send("GET /customs-desk/", name, "", "")).startsWith("HTTP/1.1 403");
        assertThat(send("POST /customs-desk/", name, "Origin: http://" + name + "\r\n", body(form)))
                .startsWith("HTTP/1.1 403");
        assertThat(desk.decisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Origin: null\r\n", "Origin: http://evil.example\r\n", "Origin: https://127.0.0.1\r\n"})
    void shouldDecideNothing_whenTheOriginIsForeign(String origin) throws IOException {
        assertThat(send("POST /customs-desk/", host, origin, body(form("approve", ""))))
                .startsWith("HTTP/1.1 403");
        assertThat(desk.decisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000000000000000000000000000000000000000000000000000000000000000"})
    void shouldDecideNothing_whenTheTokenIsWrong(String token) throws IOException {
        assertThat(post(Map.of("id", desk.id().value(), "decision", "approve", "token", token)))
                .startsWith("HTTP/1.1 403");
        assertThat(desk.decisions).isEmpty();
    }

    @Test
    void shouldTakeNoOtherMethod() throws IOException {
        assertThat(send("PUT /customs-desk/", host, "", "")).startsWith("HTTP/1.1 405");
    }

    private Map<String, String> form(String decision, String reason) throws IOException {
        Matcher token =
                Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"").matcher(get("/customs-desk/"));
        assertThat(token.find()).isTrue();
        return Map.of(
                "desk",
                desk.name(),
                "id",
                desk.id().value(),
                "decision",
                decision,
                "reason",
                reason,
                "token",
                token.group(1));
    }

    private String get(String path) throws IOException {
        return send("GET " + path, host, "", "");
    }

    private String post(Map<String, String> form) throws IOException {
        return send("POST /customs-desk/", host, "Origin: http://" + host + "\r\n", body(form));
    }

    private static String body(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String send(String line, String toHost, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(host.split(":")[1]))) {
            String request = line + " HTTP/1.1\r\nHost: " + toHost + "\r\nConnection: close\r\n" + headers
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One application lies on this desk. */
    private static final class PaperDesk implements Desk {

        private final String name;
        private final List<String> decisions = new ArrayList<>();
        private String enterpriseName = "上海示例进出口有限公司";
        private boolean isOpen = true;

        PaperDesk(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        MessageId id() {
            return Messages.application().id();
        }

        @Override
        public List<Case> waiting() {
            Submission read = Submission.of(Messages.application());
            Submission named = new Submission(
                    read.id(),
                    read.kind(),
                    read.agreement(),
                    read.customsCode(),
                    new Enterprise(read.enterprise().uscc(), enterpriseName),
                    read.district(),
                    read.at());
            Treatment treatment = new Treatment(Treatment.Action.DESK, "");
            return isOpen ? List.of(Case.taken(named, treatment, AgreementFixtures.NOW)) : List.of();
        }

        @Override
        public boolean approve(MessageId id) {
            return isOpen && decisions.add("approved " + id);
        }

        @Override
        public boolean sendBack(MessageId id, String reason) {
            return isOpen && decisions.add("returned " + id + " " + reason);
        }
    }
}
