package org.tripact.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;

/** The archive on a user's computer: unpacked, started by its script, used by a program, ended. */
class StandAloneIT {

    private static final byte[] RANDOM = "挑战 0123456789".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private UnpackedAgent agent;

    @BeforeEach
    void unpack() throws Exception {
        agent = new UnpackedAgent(folder);
    }

    @AfterEach
    void end() {
        agent.close();
    }

    @Test
    void shouldLogIn_asTheRealSiteDoes() throws Exception {
        SoftwareCard.in(agent.data().resolve("cards"));
        agent.start();
        agent.insert(SoftwareCard.NUMBER);
        try (Program program = new Program(agent.port())) {
            byte[] signature = Base64.getDecoder()
                    .decode(program.only(
                            "cus-sec_SpcSignRandom",
                            Map.of("random", Base64.getEncoder().encodeToString(RANDOM), "passwd", SoftwareCard.PIN)));
            String[] facts =
                    program.only("security_getGetCardUserInfoAll", Map.of()).split("\\|\\|", -1);
            JsonNode validity = program.call("cus-sec_SpcGetValidTimeFromCert", Map.of());
            byte[] der = Base64.getDecoder().decode(program.only("cus-sec_SpcGetSignCertAsPEM", Map.of()));

            EportCertificate certificate = EportCertificate.parse(der).fold(found -> found, fault -> null);
            assertThat(Sm2.verify(certificate.publicKey(), RANDOM, signature)).isTrue();
            assertThat(facts[0]).isEqualTo(certificate.certificateNumber());
            assertThat(facts[5]).isEqualTo("03-" + SoftwareCard.NUMBER);
            assertThat(validity.get("Data").get(0).get("szEndTime").asText()).isEqualTo("20360101080000");
        }
        assertThat(agent.stop()).isTrue();
        assertThat(agent.log())
                .contains("card agent")
                .doesNotContain(SoftwareCard.PIN)
                .as("every bundle of the archive resolves and starts")
                .doesNotContain("ERROR");
    }

    @Test
    void shouldCountTheTries_acrossARestart() throws Exception {
        SoftwareCard.in(agent.data().resolve("cards"));
        agent.start();
        agent.insert(SoftwareCard.NUMBER);
        assertThat(wrongPin()).contains("4次");
        agent.stop();

        agent.start();

        assertThat(wrongPin()).contains("3次");
    }

    @Test
    @Timeout(60)
    void shouldEndWithOneSentence_whenAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            agent.set("port = " + taken.getLocalPort());

            UnpackedAgent.Ended ended = agent.startInVain();

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.said().lines())
                    .singleElement()
                    .asString()
                    .startsWith("card-agent: 端口 " + taken.getLocalPort() + "（设置 port）")
                    .contains("Port " + taken.getLocalPort() + " (setting port)");
        }
    }

    @Test
    void shouldSayInOneSentence_whenJavaIsMissing() throws Exception {
        String said = UnpackedAgent.run(
                List.of(
                        agent.home().resolve("bin/card-agent").toString(),
                        "--data",
                        agent.data().toString()),
                folder.resolve("no-java").toString());

        assertThat(said.lines().filter(line -> line.contains("Java 17"))).hasSize(1);
        assertThat(said).startsWith("1 ");
        assertThat(agent.data()).doesNotExist();
    }

    @Test
    void shouldBringWhatAUserNeeds() {
        for (String file : List.of(
                "README.md",
                "LICENSE",
                "NOTICE",
                "bin/card-agent",
                "bin/card-agent.bat",
                "bin/card-tool",
                "bin/card-tool.bat",
                "etc/org.tripact.card.agent.cfg",
                "etc/org.tripact.reader.skf.cfg.off",
                "etc/org.tripact.reader.pkcs11.cfg.off")) {
            assertThat(agent.home().resolve(file)).exists();
        }
        assertThat(Files.isExecutable(agent.home().resolve("bin/card-agent"))).isTrue();
    }

    private String wrongPin() throws Exception {
        try (Program program = new Program(agent.port())) {
            return program.call("cus-sec_SpcVerifyPIN", Map.of("passwd", "00000000"))
                    .get("Error")
                    .get(0)
                    .asText();
        }
    }
}
