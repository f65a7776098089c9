package org.tripact.customs.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/** Makes the keys and golden files anew: {@code keys FOLDER}, then (with those on the class path) {@code golden FOLDER}. */
final class GoldenFiles {

    private static final Duration YEAR = Duration.ofDays(365);

    private GoldenFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        if (arguments[0].equals("keys")) {
            keys(folder);
        } else {
            golden(folder);
        }
    }

    private static void keys(Path folder) throws IOException {
        Files.writeString(folder.resolve("password"), "for-tests-only\n");
        CertificateAuthority authority = anAuthority();
        for (String side : List.of("platform", "customs")) {
            write(folder, side, authority, aProfile(side));
        }
    }

    static CertificateAuthority anAuthority() {
        return CertificateAuthority.newRoot(new CertificateAuthorityProfile(
                "演示根", "Tripact Test", Sides.NOW.minus(YEAR), Sides.NOW.plus(YEAR.multipliedBy(30)), true));
    }

    static CardCertificateProfile aProfile(String name) {
        return CardCertificateProfile.of(
                name,
                name,
                new CardNumber("8930000000001"),
                new OrganisationCode("M000100Y4"),
                Sides.NOW.minus(YEAR),
                Sides.NOW.plus(YEAR.multipliedBy(20)));
    }

    static void write(Path folder, String side, CertificateAuthority authority, CardCertificateProfile profile)
            throws IOException {
        KeyPair seal = Sm2.newKeyPair();
        KeyPair envelope = Sm2.newKeyPair();
        byte[] sealCertificate = authority.issueCard(profile, seal.getPublic());
        byte[] envelopeCertificate = authority.issueCard(profile.forEnvelope(), envelope.getPublic());
        Files.write(folder.resolve(side + "-seal.cer"), sealCertificate);
        Files.write(folder.resolve(side + "-envelope.cer"), envelopeCertificate);
        List<Pkcs12.Entry> entries = List.of(
                new Pkcs12.Entry(OwnKeys.SEAL, seal.getPrivate(), chain(sealCertificate, authority)),
                new Pkcs12.Entry(OwnKeys.ENVELOPE, envelope.getPrivate(), chain(envelopeCertificate, authority)));
        Files.write(folder.resolve(side + ".p12"), Pkcs12.write(entries, "for-tests-only".toCharArray()));
    }

    private static List<byte[]> chain(byte[] own, CertificateAuthority authority) {
        return Stream.concat(Stream.of(own), authority.chain().stream()).toList();
    }

    private static void golden(Path folder) throws IOException {
        byte[] application = Sides.platform().write(Sides.anApplication());
        write(folder, "dxp-application", application);
        write(folder, "application", openedByCustoms(application));
        write(folder, "termination", openedByCustoms(Sides.platform().write(Sides.aTermination())));
        byte[] receipt = Sides.openCustoms().receipt("R-0001", Sides.anApplication(), "399", "审批通过");
        write(folder, "dxp-receipt", receipt);
        write(folder, "receipt", Sides.utf8(Sides.businessXml(receipt)));
        byte[] reject = Sides.openCustoms()
                .formatReject("J-0001", Sides.anApplication().id().value(), "-1", "报文格式不符");
        write(folder, "format-reject", Sides.utf8(Sides.businessXml(reject)));
        write(folder, "sent-statement", openedByCustoms(Sides.platform().write(Sides.aSentStatement())));
        byte[] held = Sides.openCustoms().statement(Sides.aHeldStatement());
        write(folder, "held-statement", Sides.utf8(Sides.businessXml(held)));
        write(
                folder,
                "dxp-answer",
                Sides.customs().technicalAnswer(application, "3", "发送海关成功").orElseThrow());
    }

    static byte[] openedByCustoms(byte[] message) {
        return Canonical.file(Sides.accepted(new Post(Sides.customsLink(Dialect.standard()), Sides.CLOCK)
                .content(Sides.accepted(GuardedXml.parse(message)))));
    }

    private static void write(Path folder, String name, byte[] file) throws IOException {
        Files.write(folder.resolve(name + ".xml"), file);
    }
}
