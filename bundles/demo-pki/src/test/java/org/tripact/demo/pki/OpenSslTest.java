package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.testkit.SettableClock;

/** Somebody else's eyes on what the demo authority issues. */
class OpenSslTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void copy() throws Exception {
        FirstStart.copyTo(data);
        for (String name : List.of("root", "issuing")) {
            openssl("x509", "-inform", "DER", "-in", "demo-pki/authorities/" + name + ".cer", "-out", name + ".pem");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadEveryCard(DemoCard card) throws Exception {
        String text = openssl("x509", "-inform", "DER", "-in", sign(card), "-noout", "-text");
        assertThat(text)
                .contains("SM2-with-SM3")
                .contains("1.3.6.1.4.1.5315.100.5.9")
                .contains("03-" + card.number())
                .contains("Digital Signature, Non Repudiation");
    }

    @ParameterizedTest
    @EnumSource
    void shouldAcceptAndRefuseTheSameCards(DemoCard card) throws Exception {
        openssl("x509", "-inform", "DER", "-in", sign(card), "-out", "card.pem");
        String answer = verified("card.pem", "issuing.pem");
        assertThat(answer).contains(wordsFor(card));
    }

    @Test
    void shouldAcceptTheIssuingAuthorityBelowTheRoot() throws Exception {
        assertThat(verified("issuing.pem", "root.pem")).contains("issuing.pem: OK");
    }

    @Test
    void shouldReadTheListWithTheRevokedCardOnIt() throws Exception {
        String serial = openssl("x509", "-inform", "DER", "-in", sign(DemoCard.REVOKED), "-noout", "-serial");
        assertThat(openssl("crl", "-inform", "DER", "-in", "demo-pki/issuing.crl", "-noout", "-text"))
                .contains("Serial Number: " + serial.strip().replace("serial=", ""));
    }

    @Test
    void shouldOpenTheKeysWithThePin() throws Exception {
        String store = "cards/" + DemoCard.OPERATOR.number() + "/card.p12";
        assertThat(openssl("pkcs12", "-in", store, "-passin", "pass:88888888", "-nokeys"))
                .contains("friendlyName: sign", "friendlyName: envelope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "issuing", "foreign"})
    void shouldWasteNoRoundsOnAPasswordThatStandsInTheCode(String authority) throws Exception {
        String store = "demo-pki/authorities/" + authority + ".p12";
        assertThat(openssl("pkcs12", "-in", store, "-passin", "pass:demo", "-info", "-noout"))
                .contains("MAC: sha256, Iteration 4096", "AES-256-CBC, Iteration 2048", "AES-128-CBC, Iteration 2048");
    }

    @Test
    void shouldLeaveThePinOfACardToTheLibrarysRounds() throws Exception {
        String store = "cards/" + DemoCard.OPERATOR.number() + "/card.p12";
        String usual = System.getProperty("org.bouncycastle.pkcs12.pbkdf2_it_count");
        assertThat(openssl("pkcs12", "-in", store, "-passin", "pass:88888888", "-info", "-noout"))
                .contains("AES-256-CBC, Iteration " + usual);
    }

    private static String wordsFor(DemoCard card) {
        return switch (card) {
            case EXPIRED -> "certificate has expired";
            case FOREIGN_AUTHORITY -> "unable to get local issuer certificate";
            default -> "card.pem: OK";
        };
    }

    private static String sign(DemoCard card) {
        return "cards/" + card.number() + "/sign.cer";
    }

    private static String openssl(String... arguments) throws IOException, InterruptedException {
        Process process = run(arguments);
        assertThat(process.exitValue()).as(printed()).isZero();
        return printed();
    }

    /** One step of the chain: openssl gives the SM2 user id to the last certificate only. */
    private static String verified(String certificate, String issuer) throws IOException, InterruptedException {
        long now = SettableClock.atFixtureTime().instant().getEpochSecond();
        String options = "verify -partial_chain -vfyopt distid:1234567812345678 -attime " + now;
        run((options + " -CAfile " + issuer + " " + certificate).split(" "));
        return printed();
    }

    private static Process run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Stream.of(arguments))
                        .toList())
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("printed").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process;
    }

    private static String printed() throws IOException {
        return Files.readString(data.resolve("printed"));
    }
}
