package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.card.agent.reader.CardBox;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;

/** The log-in of a page that was written for the real control and has never heard of ours. */
class ForeignLogInTest {

    private static final byte[] RANDOM = "d41d8cd98f00b204e9800998ecf8427e".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private EportCertificate certificate;
    private RunningAgent agent;

    @BeforeEach
    void start() {
        certificate = CardBox.in(folder).certificate(LEGAL_PERSON);
        new SoftwareReader(folder, 5).insert(LEGAL_PERSON);
        agent = new RunningAgent(folder);
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    /** What pages do with the hello: wait for it, or pass it over and speak at once. */
    enum Hello {
        REQUIRED,
        IGNORED
    }

    @ParameterizedTest
    @EnumSource(Hello.class)
    void shouldLogIn_asTheRealSiteDoesIt(Hello hello) throws Exception {
        try (ForeignPage page = new ForeignPage(agent.port(), hello)) {
            String random = Base64.getEncoder().encodeToString(RANDOM);

            JsonNode signed =
                    page.call("cus-sec_SpcSignRandom", "{\"random\":\"" + random + "\",\"passwd\":\"" + PIN + "\"}");
            JsonNode user = page.call("security_getGetCardUserInfoAll", "{\"userpin\":\"" + PIN + "\"}");
            JsonNode valid = page.call("cus-sec_SpcGetValidTimeFromCert", "{}");

            byte[] signature =
                    Base64.getDecoder().decode(signed.get("Data").get(0).asText());
            assertThat(Sm2.verify(certificate.publicKey(), RANDOM, signature)).isTrue();
            String[] fields = user.get("Data").get(0).asText().split("\\|\\|", -1);
            assertThat(fields[0]).isEqualTo(certificate.certificateNumber());
            assertThat(fields[5]).isEqualTo("03-" + LEGAL_PERSON);
            assertThat(valid.get("Data").get(0).get("szStartTime").asText()).hasSize(14);
            assertThat(valid.get("Data").get(0).get("szEndTime").asText()).isEqualTo("20360101080000");
        }
    }

    @Test
    void shouldLogIn_whenThePageOpensTheCardAndVerifiesThePinFirst() throws Exception {
        try (ForeignPage page = new ForeignPage(agent.port(), Hello.IGNORED)) {
            assertThat(page.call("security_SpcInitEnvEx", null).get("Result").asBoolean())
                    .isTrue();
            assertThat(page.call("security_SpcVerifyPIN", "{\"passwd\":\"" + PIN + "\"}")
                            .get("Data"))
                    .isEmpty();
            JsonNode signed = page.call("security_SpcSignDataAsPEM", "{\"inData\":\"中文\"}");
            assertThat(page.call("security_SpcClearEnv", null).get("Result").asBoolean())
                    .isTrue();

            byte[] signature =
                    Base64.getDecoder().decode(signed.get("Data").get(0).asText());
            assertThat(Sm2.verify(certificate.publicKey(), "中文".getBytes(StandardCharsets.UTF_8), signature))
                    .isTrue();
            assertThat(signed.get("Data").get(1).asText()).isEqualTo(certificate.certificateNumber());
        }
    }

    @Test
    void shouldTellTheRealControlsWords_whenSomethingIsWrong() throws Exception {
        try (ForeignPage page = new ForeignPage(agent.port(), Hello.IGNORED)) {
            JsonNode answer = page.call("cus-sec_SpcSignRandom", "{\"random\":\"\",\"passwd\":\"" + PIN + "\"}");

            assertThat(answer.get("Result").asBoolean()).isFalse();
            assertThat(answer.get("Data")).isEmpty();
            assertThat(answer.get("Error").toString())
                    .isEqualTo("[\"参数检查失败,传入的args中必须包含必要的非空白参数:random\",\"Err:Base50000\"]");
        }
    }

    /** Keeps one callback a method name, and numbers its calls by strings. */
    private static final class ForeignPage implements WebSocket.Listener, AutoCloseable {

        private final Map<String, CompletableFuture<JsonNode>> callbacks = new ConcurrentHashMap<>();
        private final StringBuilder parts = new StringBuilder();
        private final WebSocket socket;
        private int calls;

        ForeignPage(int port, Hello hello) throws Exception {
            CompletableFuture<JsonNode> greeted = new CompletableFuture<>();
            if (hello == Hello.REQUIRED) {
                callbacks.put("open", greeted);
            }
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", "http://127.0.0.1:8080")
                    .buildAsync(URI.create("ws://127.0.0.1:" + port), this)
                    .join();
            if (hello == Hello.REQUIRED) {
                assertThat(greeted.get(20, TimeUnit.SECONDS).get("_status").asText())
                        .isEqualTo("00");
            }
        }

        JsonNode call(String method, String args) throws Exception {
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            callbacks.put(method, answer);
            String tail = args == null ? "}" : ",\"args\":" + args + "}";
            socket.sendText("{\"_method\":\"" + method + "\",\"_id\":\"" + ++calls + "\"" + tail, true)
                    .join();
            JsonNode frame = answer.get(20, TimeUnit.SECONDS);
            assertThat(frame.get("_id").isInt()).isTrue();
            assertThat(frame.get("_id").asInt()).isEqualTo(calls);
            assertThat(frame.get("_status").asText()).isEqualTo("00");
            return frame.get("_args");
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                take(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            try {
                JsonNode frame = new ObjectMapper().readTree(text);
                CompletableFuture<JsonNode> callback =
                        callbacks.remove(frame.get("_method").asText());
                if (callback != null) {
                    callback.complete(frame);
                }
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
