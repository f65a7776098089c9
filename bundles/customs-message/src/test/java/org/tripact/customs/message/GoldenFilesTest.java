package org.tripact.customs.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tripact.customs.message.Sides.accepted;
import static org.tripact.customs.message.Sides.anApplication;
import static org.tripact.customs.message.Sides.customs;
import static org.tripact.customs.message.Sides.openCustoms;
import static org.tripact.customs.message.Sides.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.crypto.Sm2;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.ReceiptKind;

/** What was once written stays readable, and is still written so. {@link GoldenFiles} made the files. */
class GoldenFilesTest {

    private static byte[] golden(String name) {
        try {
            return Files.readAllBytes(Sides.resource("golden/" + name + ".xml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** But for what is random in it. */
    private static String steady(byte[] file) {
        return new String(file, UTF_8)
                .replaceAll("<ds:SignatureValue>[^<]*<", "<ds:SignatureValue>…<")
                .replaceAll("<Data>[^<]*<", "<Data>…<");
    }

    @Test
    void shouldStillReadTheApplication() {
        assertThat(accepted(customs().read(golden("dxp-application"))))
                .usingRecursiveComparison()
                .isEqualTo(anApplication());
        assertThat(GoldenFiles.openedByCustoms(golden("dxp-application"))).isEqualTo(golden("application"));
    }

    @Test
    void shouldStillReadWhatCustomsAnswers() {
        assertThat(platform().read(golden("receipt"))).isInstanceOfSatisfying(Received.Authentic.class, receipt -> {
            assertThat(receipt.answer().agreement()).contains(anApplication().agreement());
            assertThat(receipt.answer().receipt("x").orElseThrow().kind()).isEqualTo(ReceiptKind.APPROVED);
        });
        assertThat(platform().read(golden("dxp-receipt"))).isEqualTo(platform().read(golden("receipt")));
        assertThat(platform().read(golden("format-reject")))
                .isInstanceOfSatisfying(
                        Received.Authentic.class,
                        reject -> assertThat(reject.answer().isFormatReject()).isTrue());
        assertThat(platform().read(golden("dxp-answer")))
                .isInstanceOfSatisfying(
                        Received.Technical.class,
                        answer -> assertThat(answer.answer().delivery()).isEqualTo(new Delivery.Accepted()));
    }

    @Test
    void shouldStillReadAndWriteStatements() {
        byte[] sent = platform().write(Sides.aSentStatement());
        byte[] held = openCustoms().statement(Sides.aHeldStatement());

        assertThat(steady(GoldenFiles.openedByCustoms(sent))).isEqualTo(steady(golden("sent-statement")));
        assertThat(steady(Sides.utf8(Sides.businessXml(held)))).isEqualTo(steady(golden("held-statement")));
        assertThat(accepted(platform().readStatement("directory-2200", golden("held-statement"))))
                .isEqualTo(Sides.aHeldStatement());
    }

    @Test
    void shouldStillWriteThemSo() {
        byte[] application = platform().write(anApplication());
        byte[] receipt = openCustoms().receipt("R-0001", anApplication(), "399", "审批通过");

        assertThat(steady(application)).isEqualTo(steady(golden("dxp-application")));
        assertThat(steady(GoldenFiles.openedByCustoms(application))).isEqualTo(steady(golden("application")));
        assertThat(steady(GoldenFiles.openedByCustoms(platform().write(Sides.aTermination()))))
                .isEqualTo(steady(golden("termination")));
        assertThat(steady(receipt)).isEqualTo(steady(golden("dxp-receipt")));
        assertThat(steady(Sides.utf8(Sides.businessXml(receipt)))).isEqualTo(steady(golden("receipt")));
        assertThat(customs().technicalAnswer(application, "3", "发送海关成功")).hasValue(golden("dxp-answer"));
    }

    @ParameterizedTest
    @CsvSource({
        "application, customs-message-1.xsd",
        "termination, customs-message-1.xsd",
        "receipt, customs-message-1.xsd",
        "format-reject, customs-message-1.xsd",
        "sent-statement, customs-message-1.xsd",
        "held-statement, customs-message-1.xsd",
        "dxp-application, dxp-1.xsd",
        "dxp-receipt, dxp-1.xsd",
        "dxp-answer, dxp-1.xsd"
    })
    void shouldBeValid_inTheOpinionOfXmllint(String name, String schema, @TempDir Path folder) {
        assumeTrue(Program.isThere("xmllint"), "xmllint is not installed");
        Program program = new Program(folder);
        String file = Sides.resource("golden/" + name + ".xml").toString();
        String spoilt = program.write(
                        "spoilt.xml",
                        Sides.utf8(new String(golden(name), UTF_8)
                                .replaceAll("(oriCopMsg|CopMsg|Message|messag)(Id|eId)([>=])", "Identity$3")))
                .toString();

        program.run(
                "xmllint",
                "--noout",
                "--nonet",
                "--schema",
                Sides.resource(schema).toString(),
                file);
        assertThat(program.tryRun(
                                "xmllint",
                                "--noout",
                                "--schema",
                                Sides.resource(schema).toString(),
                                spoilt)
                        .exit())
                .isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"application", "termination", "receipt", "format-reject", "sent-statement", "held-statement"})
    void shouldBeSealed_inTheOpinionOfXmllintAndOpenssl(String name, @TempDir Path folder) {
        assumeTrue(Program.isThere("xmllint") && Program.isThere("openssl"), "xmllint or openssl is not installed");
        Program program = new Program(folder);
        String text = new String(golden(name), UTF_8);
        String signedInfo = text.replaceFirst("(?s).*(<ds:SignedInfo>.*</ds:SignedInfo>).*", "$1");
        program.write("bare.xml", Sides.utf8(text.replaceFirst("(?s)<ds:Signature .*</ds:Signature>", "")));
        program.write("digested", program.run("xmllint", "--c14n", "bare.xml"));
        String inherited = " xmlns=\"" + Namespaces.OWN + "\" xmlns:ds=\"" + Namespaces.DSIG + "\">";
        program.write("info.xml", Sides.utf8(signedInfo.replaceFirst(">", inherited)));
        program.write("signed", program.run("xmllint", "--c14n", "info.xml"));
        program.write("raw", base64(text, "SignatureValue"));
        program.write("signature", Sm2.rawToDer(program.read("raw")));
        program.write("signer.cer", base64(text, "X509Certificate"));

        program.run("openssl", "x509", "-inform", "DER", "-in", "signer.cer", "-pubkey", "-noout", "-out", "key.pem");
        byte[] verdict = program.run(
                "openssl",
                "dgst",
                "-sm3",
                "-verify",
                "key.pem",
                "-sigopt",
                "distid:1234567812345678",
                "-signature",
                "signature",
                "signed");
        program.run("openssl", "dgst", "-sm3", "-binary", "-out", "digest", "digested");

        assertThat(new String(verdict, UTF_8)).contains("Verified OK");
        assertThat(program.read("digest")).isEqualTo(base64(text, "DigestValue"));
    }

    private static byte[] base64(String text, String element) {
        return SealShape.base64(text.replaceFirst("(?s).*<ds:" + element + ">(.*)</ds:" + element + ">.*", "$1"))
                .orElseThrow();
    }

    @Test
    void shouldBeOpened_byOpensslWhereCustomsHasAnRsaKey(@TempDir Path folder) {
        assumeTrue(Program.isThere("openssl"), "openssl is not installed");
        Program program = new Program(folder);
        program.run(("openssl req -x509 -newkey rsa:2048 -nodes -keyout rsa.pem -out rsa.crt -days 2 -subj /CN=customs"
                        + " -addext keyUsage=critical,keyEncipherment")
                .split(" "));
        Link standard = Sides.platformLink(Sides.dialect(SealFamily.CHINAPORT, EnvelopeFamily.PKCS7));
        PeerCertificates rsa = PeerCertificates.read(
                List.of(Sides.resource("keys/customs-seal.cer")), Optional.of(folder.resolve("rsa.crt")));
        Link toRsa = new Link(
                standard.ownId(), standard.peerId(), standard.keys(), rsa, standard.dialect(), standard.statuses());
        Instant made = rsa.recipient().orElseThrow().certificate().notBefore();
        byte[] message = new PlatformMessages(toRsa, Clock.fixed(made, ZoneOffset.UTC)).write(anApplication());
        program.write("envelope", DxpForm.data(accepted(GuardedXml.parse(message))));

        program.run("openssl cms -decrypt -binary -inform DER -in envelope -inkey rsa.pem -recip rsa.crt -out opened"
                .split(" "));

        assertThat(steady(program.read("opened"))).isEqualTo(steady(golden("application")));
    }
}
