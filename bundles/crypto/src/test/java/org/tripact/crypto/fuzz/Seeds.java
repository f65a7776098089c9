package org.tripact.crypto.fuzz;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.CertificateRequest;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.OcspReply;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspResponder;
import org.tripact.crypto.OcspStatus;
import org.tripact.crypto.Rsa;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/** Makes new seeds into a folder: run by hand, when what they show has changed. */
public final class Seeds {

    private static final Instant FROM = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2036-11-21T00:00:00Z");

    private final Path folder;
    private final CertificateAuthority issuer = CertificateAuthority.newRoot(profile("种子"));
    private final CertificateAuthority old = CertificateAuthority.newRoot(profile("Old"), KeyKind.RSA_1024);

    private Seeds(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Seeds seeds = new Seeds(Path.of(arguments[0]));
        seeds.write("issuer.cer", seeds.issuer.authority().encoded());
        seeds.certificates();
        seeds.signatures();
        byte[] list = seeds.list(seeds.issuer);
        seeds.write("RevocationListTarget/list.crl", list);
        seeds.write("RevocationListTarget/old.crl", seeds.list(seeds.old));
        seeds.write("RevocationListTarget/list.pem", pem("X509 CRL", list));
        seeds.ocsp();
    }

    private void certificates() throws IOException {
        CardCertificateProfile profile = CardCertificateProfile.of(
                        "张三", "某企业", new CardNumber("8930000000001"), new OrganisationCode("M000100Y4"), FROM, UNTIL)
                .withIdentityNumber("000000000000000000");
        write(
                "CertificateTarget/card.cer",
                issuer.issueCard(profile, KeyKind.SM2.newKeyPair().getPublic()));
        write(
                "CertificateTarget/old.cer",
                old.issueCard(profile, KeyKind.RSA_1024.newKeyPair().getPublic()));
        write(
                "CertificateTarget/authority.pem",
                pem("CERTIFICATE", old.authority().encoded()));
        write("CertificateTarget/request.csr", CertificateRequest.create(KeyKind.SM2.newKeyPair(), "网关", "某海关"));
    }

    private void signatures() throws IOException {
        KeyPair sm2 = KeyKind.SM2.newKeyPair();
        byte[] raw = Sm2.sign(sm2.getPrivate(), new byte[3]);
        write("SignatureTarget/raw", raw);
        write("SignatureTarget/der", Sm2.rawToDer(raw));
        write("SignatureTarget/rsa", Rsa.sign(KeyKind.RSA_1024.newKeyPair().getPrivate(), new byte[3]));
        write("SignatureTarget/envelope", Sm2.encrypt(sm2.getPublic(), new byte[3]));
    }

    private void ocsp() throws IOException {
        Authority authority = issuer.authority();
        OcspRequest request = OcspRequest.about(BigInteger.TEN, authority);
        OcspReply reply = OcspReply.of(request, OcspStatus.State.REVOKED, FROM, UNTIL);
        write("OcspTarget/request", request.encoded());
        write("OcspTarget/answer", issuer.ownResponder().sign(reply));
        write(
                "OcspTarget/delegate",
                OcspResponder.delegateOf(issuer, FROM, UNTIL).sign(reply));
        write("OcspTarget/later", OcspResponder.tryLater());
    }

    private byte[] list(CertificateAuthority authority) {
        return authority.revocationList(List.of(BigInteger.TEN, BigInteger.TWO), FROM, UNTIL);
    }

    private static CertificateAuthorityProfile profile(String name) {
        return new CertificateAuthorityProfile(name, "种子", FROM, UNTIL, true);
    }

    private static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
