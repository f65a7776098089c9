package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.agent.reader.CardBox;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;

class CardAgentTest {

    @TempDir
    Path folder;

    private CardBox box;
    private RunningAgent agent;

    @BeforeEach
    void start() {
        box = CardBox.in(folder);
        new SoftwareReader(folder, 5).insert(LEGAL_PERSON);
        agent = new RunningAgent(folder);
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    void shouldSayHello_toWhoeverConnects() {
        try (ControlClient client = agent.connect()) {
            assertThat(client.next().toString()).isEqualTo("{\"_id\":0,\"_method\":\"open\",\"_status\":\"00\"}");
        }
    }

    @Test
    void shouldServeALogIn_asTheRealPageDoesIt() {
        try (ControlClient client = agent.connect("http://127.0.0.1:8181").greeted()) {
            assertThat(client.call("cus-sec_SpcInitEnvEx").get("Result").asBoolean())
                    .isTrue();
            assertThat(client.only("cus-sec_SpcGetCardID")).isEqualTo("03-" + LEGAL_PERSON);
            EportCertificate certificate = certificate(client.only("cus-sec_SpcGetSignCertAsPEM"));
            String random = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

            String signature = client.only("cus-sec_SpcSignRandom", "random", random, "passwd", PIN);

            assertThat(certificate).isEqualTo(box.certificate(LEGAL_PERSON));
            assertThat(Sm2.verify(
                            certificate.publicKey(),
                            new byte[] {1, 2, 3},
                            Base64.getDecoder().decode(signature)))
                    .isTrue();
            assertThat(client.call("cus-sec_SpcClearEnv").get("Result").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void shouldGoOn_whenARequestWasBroken() {
        try (ControlClient client = agent.connect().greeted()) {
            client.send("{broken");
            assertThat(client.next().get("_method").asText()).isEqualTo("error");

            assertThat(client.only("ver")).isEqualTo("1.0.0");
        }
    }

    @Test
    void shouldCloseCleanly_whenAFrameIsBinary() throws Exception {
        try (ControlClient client = agent.connect().greeted()) {
            client.sendBinary();

            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void shouldCloseCleanly_whenAFrameIsOverTheLimit() throws Exception {
        try (ControlClient client = agent.connect().greeted()) {
            client.send("x".repeat(256 * 1024 + 1));

            assertThat(client.closeCode()).isEqualTo(1009);
        }
        try (ControlClient another = agent.connect().greeted()) {
            assertThat(another.only("ver")).isNotEmpty();
        }
    }

    @Test
    void shouldAnswerHonestly_whenARequestIsOver120KiBOnly() {
        try (ControlClient client = agent.connect().greeted()) {
            JsonNode answer = client.call("cus-sec_SpcEncodePEM", "inData", "x".repeat(130_000));

            assertThat(answer.get("Error").get(1).asText()).isEqualTo("Err:Tripact41300");
        }
    }

    @Test
    void shouldTakeALargeRequest_whenItComesInBlocks_andAnswerItWhole() {
        try (ControlClient client = agent.connect().greeted()) {
            String text = "通关é".repeat(100_000);

            String encoded = client.callInBlocks("cus-sec_SpcEncodePEM", "inData", text)
                    .get("Data")
                    .get(0)
                    .asText();

            assertThat(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
    }

    @Test
    void shouldKeepTheLock_whenItIsStartedAgain() {
        try (ControlClient client = agent.connect().greeted()) {
            for (int i = 0; i < 5; i++) {
                client.call("cus-sec_SpcVerifyPIN", "passwd", "00000000");
            }
        }
        agent.close();
        agent = new RunningAgent(folder);

        try (ControlClient client = agent.connect().greeted()) {
            JsonNode answer = client.call("cus-sec_SpcSignDataAsPEM", "inData", "x", "passwd", PIN);
            assertThat(answer.get("Error").get(1).asText()).isEqualTo("Err:Custom167772197");
        }
    }

    @Test
    void shouldServeAsManyAsItMay_atOnce() {
        List<ControlClient> clients = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(RunningAgent.MAX_CONNECTIONS);
        try {
            for (int i = 0; i < RunningAgent.MAX_CONNECTIONS; i++) {
                clients.add(agent.connect().greeted());
            }
            List<CompletableFuture<Boolean>> signed = clients.stream()
                    .map(client -> CompletableFuture.supplyAsync(() -> signsRightly(client), threads))
                    .toList();

            assertThat(signed).allSatisfy(each -> assertThat(each.join()).isTrue());
        } finally {
            threads.shutdown();
            clients.forEach(ControlClient::close);
        }
    }

    private boolean signsRightly(ControlClient client) {
        String text = "text of " + client.hashCode();
        String signature = client.only("cus-sec_SpcSignDataAsPEM", "inData", text, "passwd", PIN);
        return Sm2.verify(
                box.certificate(LEGAL_PERSON).publicKey(),
                text.getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(signature));
    }

    private static EportCertificate certificate(String base64) {
        return EportCertificate.parse(Base64.getDecoder().decode(base64)).fold(parsed -> parsed, fault -> null);
    }
}
