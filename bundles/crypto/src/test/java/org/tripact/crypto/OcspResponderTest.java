package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripact.crypto.OcspStatus.State;

class OcspResponderTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final CertificateAuthority issuing = CertificateAuthority.newRoot(anAuthority("签发机构"));
    private final OcspResponder responder = issuing.ownResponder();

    private OcspStatus ask(OcspRequest request) {
        byte[] answer = responder.answer(request.encoded(), OcspResponderTest::stateOf, TODAY, HOUR);
        return accepted(accepted(OcspAnswer.parse(answer)).to(request, TODAY));
    }

    private static State stateOf(BigInteger serial) {
        return serial.equals(BigInteger.TEN) ? State.REVOKED : State.GOOD;
    }

    @Test
    void shouldAnswerTheBytesOfARequest() {
        OcspStatus ten = ask(OcspRequest.about(BigInteger.TEN, issuing.authority()));
        OcspStatus two = ask(OcspRequest.about(BigInteger.TWO, issuing.authority()));

        assertThat(ten.state()).isEqualTo(State.REVOKED);
        assertThat(ten.nonceEchoed()).isTrue();
        assertThat(ten.nextUpdate()).contains(TODAY.plus(HOUR));
        assertThat(two.state()).isEqualTo(State.GOOD);
    }

    @Test
    void shouldEchoNoNonce_whenRequestHasNone() {
        OcspRequest request =
                OcspRequest.about(BigInteger.TEN, issuing.authority()).withoutNonce();

        assertThat(request.hasNonce()).isFalse();
        assertThat(ask(request).nonceEchoed()).isFalse();
    }

    @Test
    void shouldReadItsOwnRequests() {
        OcspRequest request = OcspRequest.about(BigInteger.TEN, issuing.authority());

        OcspRequest again = accepted(OcspRequest.parse(request.encoded(), issuing.authority()));

        assertThat(again.serial()).isEqualTo(BigInteger.TEN);
        assertThat(again.hasNonce()).isTrue();
        assertThat(again.encoded()).isEqualTo(request.encoded());
        assertThat(again.issuer()).isEqualTo(issuing.authority());
    }

    @Test
    void shouldRefuseRequests_thatAreNoneOrForAnotherIssuer() {
        Authority other = CertificateAuthority.newRoot(anAuthority("签发机构")).authority();
        byte[] request = OcspRequest.about(BigInteger.TEN, issuing.authority()).encoded();

        assertThat(refusal(OcspRequest.parse(request, other))).isEqualTo(OcspFault.OTHER_CERTIFICATE);
        assertThat(refusal(OcspRequest.parse(null, other))).isEqualTo(OcspFault.EMPTY);
        assertThat(refusal(OcspRequest.parse(new byte[16 * 1024 + 1], other))).isEqualTo(OcspFault.TOO_LARGE);
        assertThat(refusal(OcspRequest.parse(Arrays.copyOf(request, request.length - 1), other)))
                .isEqualTo(OcspFault.UNREADABLE);
        assertThat(refusal(OcspRequest.parse(other.encoded(), other))).isEqualTo(OcspFault.UNREADABLE);
    }
}
