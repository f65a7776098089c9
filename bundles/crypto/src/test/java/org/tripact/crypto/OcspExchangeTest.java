package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tripact.crypto.Fixtures.IN_TEN_YEARS;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.OcspStatus.State;

/** Our requests to openssl's responder, its requests to ours, and each other's answers. */
class OcspExchangeTest {

    @TempDir
    private Path folder;

    private OpenSsl openssl;
    private final CertificateAuthority issuing = CertificateAuthority.newRoot(anAuthority("Issuing"));
    private final KeyPair responderKey = Sm2.newKeyPair();
    private final EportCertificate card = accepted(
            EportCertificate.parse(issuing.issueCard(aCard(), Sm2.newKeyPair().getPublic())));
    private final OcspRequest request = OcspRequest.about(card, issuing.authority());

    @BeforeEach
    void layOut() {
        assumeTrue(OpenSsl.isThere(), "openssl is not installed");
        openssl = new OpenSsl(folder);
        openssl.writeCertificate("issuing.pem", issuing.authority().encoded());
        openssl.writeCertificate("card.pem", card.encoded());
        openssl.writeCertificate(
                "responder.pem",
                issuing.issueResponder("Responder", responderKey.getPublic(), YESTERDAY, IN_TEN_YEARS));
        openssl.write("responder.key", responderKey.getPrivate());
        openssl.write("index", index().getBytes(US_ASCII));
    }

    /** The book of openssl's small authority, with the card revoked. */
    private String index() {
        return "R\t361121000000Z\t261121120000Z,keyCompromise\t"
                + card.serial().toString(16).toUpperCase() + "\tunknown\t/C=CN/CN=card\n";
    }

    @ParameterizedTest
    @CsvSource({"-sha1,", "-sha256,", "-sm3,", "-sha1,-no_nonce"})
    void shouldReadRequests_thatOpensslMade(String hash, String nonce) {
        openssl.run(("ocsp " + hash + " -issuer issuing.pem -cert card.pem -reqout theirs.req"
                        + (nonce == null ? "" : " " + nonce))
                .split(" "));

        OcspRequest theirs = accepted(OcspRequest.parse(openssl.read("theirs.req"), issuing.authority()));

        assertThat(theirs.serial()).isEqualTo(card.serial());
        assertThat(theirs.hasNonce()).isEqualTo(nonce == null);
    }

    @Test
    void shouldBelieveAnswers_thatOpensslMadeToOurRequests() {
        openssl.write("asked.req", request.encoded());

        OcspAnswer theirs = opensslAnswers();
        OcspStatus status = accepted(theirs.to(request, TODAY));

        assertThat(status.state()).isEqualTo(State.REVOKED);
        assertThat(status.revokedAt()).contains(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(status.nonceEchoed()).isTrue();
        assertThat(status.delegate()).isPresent();
        assertThat(refusal(theirs.to(OcspRequest.about(card, issuing.authority()), TODAY)))
                .isEqualTo(OcspFault.OTHER_NONCE);
    }

    /** Openssl's option -rcid loses the serial number, so the hash comes from a request of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sm3"})
    void shouldFindTheCertificate_whicheverHashNamesIt(String hash) {
        openssl.run(("ocsp -" + hash + " -issuer issuing.pem -cert card.pem -no_nonce -reqout asked.req").split(" "));

        assertThat(accepted(opensslAnswers().to(request, TODAY)).state()).isEqualTo(State.REVOKED);
    }

    private OcspAnswer opensslAnswers() {
        openssl.run(("ocsp -index index -CA issuing.pem -rsigner responder.pem -rkey responder.key -rmd sm3 -rsigopt "
                        + OpenSsl.ID + " -ndays 1 -reqin asked.req -respout theirs.resp")
                .split(" "));
        return accepted(OcspAnswer.parse(openssl.read("theirs.resp")));
    }

    /** Openssl checks signatures in answers with an empty user id only, so its bare check is asked over the body. */
    @Test
    void shouldMakeAnswers_thatOpensslReadsAndVerifies() {
        OcspResponder responder = OcspResponder.of(
                issuing.authority(),
                responderKey.getPrivate(),
                issuing.issueResponder("Responder", responderKey.getPublic(), YESTERDAY, IN_TEN_YEARS));
        byte[] answer = responder.sign(OcspReply.of(request, State.REVOKED, YESTERDAY, IN_TEN_YEARS));
        openssl.write("ours.req", request.encoded());
        openssl.write("ours.resp", answer);

        assertThat(openssl.run(
                        ("ocsp -noverify -issuer issuing.pem -cert card.pem -reqin ours.req -respin ours.resp -resp_text")
                                .split(" ")))
                .contains("Cert Status: revoked")
                .contains("Signature Algorithm: SM2-with-SM3")
                .contains("This Update: Nov 21 00:00:00 2026 GMT")
                .doesNotContain("WARNING");
        assertThat(opensslVerifies(answer)).contains("Verified OK");
    }

    private String opensslVerifies(byte[] answer) {
        byte[] basic = OCSPResponse.getInstance(answer)
                .getResponseBytes()
                .getResponse()
                .getOctets();
        openssl.write("body", Der.firstWithin(basic));
        openssl.write(
                "signature", BasicOCSPResponse.getInstance(basic).getSignature().getOctets());
        openssl.write("public.pem", responderKey.getPublic());
        return openssl.run(
                ("dgst -sm3 -verify public.pem -sigopt " + OpenSsl.ID + " -signature signature body").split(" "));
    }
}
