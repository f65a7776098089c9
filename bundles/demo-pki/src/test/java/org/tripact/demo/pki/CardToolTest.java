package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.testkit.SettableClock;

class CardToolTest {

    /** All that the start script puts on the class path. */
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(
                    ".*/(demo-pki|crypto|kernel|card-api)/target/.*|.*/(bcprov|bcpkix|bcutil|slf4j-api)-[^/]*\\.jar"))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... words) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(List.of(words));
        printed.reset();
        return new CardTool(SettableClock.atFixtureTime(), new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shouldWorkOnAnEmptyFolder() throws Exception {
        assertThat(run("card-list")).isZero();
        assertThat(printed()).isEqualTo("no cards\n");
        assertThat(run("card-issue", "--enterprise", "演示, \"一\"公司")).isZero();
        assertThat(run("card-issue", "--keys", "rsa-1024", "--uscc", "91440300MA5TXT036M", "--enterprise", "他山"))
                .isZero();
        assertThat(run("card-revoke", "9900000001001")).isZero();
        assertThat(run("card-list")).isZero();
        assertThat(printed()).contains("9900000001001 REVOKED").contains("9900000001002 GOOD");
        assertThat(Files.readString(folder.resolve("register.csv"))).isEqualTo("""
                        cardNumber,organisationCode,uscc,enterprise,kind,status,customsCode,roles,district
                        9900000001001,MA1DEM015,91310115MA1DEM0158,"演示, ""一""公司",LEGAL_PERSON,ACTIVE,312226T001,CONSIGNEE_CONSIGNOR|DECLARANT,2200
                        9900000001002,MA5TXT036,91440300MA5TXT036M,他山,LEGAL_PERSON,ACTIVE,,,
                        """);
        assertThat(folder.resolve("demo-pki/authorities/root.cer")).exists();
        assertThat(folder.resolve("demo-pki/issuing.crl")).exists();
    }

    @Test
    void shouldTellFailureByItsExit() throws Exception {
        assertThat(run("card-revoke", "9900000001001")).isEqualTo(CardTool.REFUSED);
        assertThat(printed()).isEqualTo(CardRefusal.NO_SUCH_CARD.words() + "\n");
        assertThat(run()).isEqualTo(CardTool.REFUSED);
        assertThat(printed()).contains("card-tool FOLDER COMMAND").contains("--port");
        assertThat(run("card-ocsp", "--port", "99999")).isEqualTo(CardTool.REFUSED);
        assertThat(printed()).contains("card-ocsp");
    }

    @Test
    void shouldRunAsAProgram_andAnswerOpenssl() throws Exception {
        assertThat(program("card-issue", "--keys", "rsa-2048").waitFor()).isZero();
        Process responder = program("card-ocsp", "--port", "0");
        try {
            String address = addressOf(responder);
            assertThat(openssl("x509 -inform DER -in cards/9900000001001/sign.cer -out card.pem"))
                    .isEmpty();
            assertThat(openssl("x509 -inform DER -in demo-pki/authorities/issuing.cer -out issuing.pem"))
                    .isEmpty();
            assertThat(openssl("ocsp -noverify -issuer issuing.pem -cert card.pem -url " + address))
                    .contains("card.pem: good");
            assertThat(openssl("x509 -in card.pem -noout -text"))
                    .contains("Public-Key: (2048 bit)")
                    .contains("Signature Algorithm: SM2-with-SM3");
        } finally {
            responder.destroy();
        }
    }

    private Process program(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bouncycastle.pkcs12.store_it_count=1000",
                "-Dorg.bouncycastle.pkcs12.pbkdf2_it_count=1000",
                "-cp",
                CLASS_PATH,
                CardTool.class.getName(),
                folder.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private String addressOf(Process responder) {
        String said = Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> Files.readString(folder.resolve("said")), text -> text.contains("answering at "));
        assertThat(responder.isAlive()).isTrue();
        return URI.create(said.strip().replaceAll("(?s).*answering at ", "")).toString();
    }

    private String openssl(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
