package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.crypto.Fixtures.IN_TEN_YEARS;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.crypto.OcspStatus.State;

class OcspAnswerTest {

    private static final Instant NEXT = TODAY.plusSeconds(3600);

    private final CertificateAuthority issuing = CertificateAuthority.newRoot(anAuthority("签发机构"));
    private final KeyPair cardKey = Sm2.newKeyPair();
    private final byte[] cardDer = issuing.issueCard(aCard(), cardKey.getPublic());
    private final EportCertificate card = accepted(EportCertificate.parse(cardDer));
    private final OcspRequest request = OcspRequest.about(card, issuing.authority());
    private final OcspResponder responder = issuing.ownResponder();

    private OcspReply aReply(State state) {
        return OcspReply.of(request, state, TODAY, NEXT);
    }

    private OcspStatus read(byte[] answer) {
        return accepted(accepted(OcspAnswer.parse(answer)).to(request, TODAY));
    }

    private OcspFault refused(byte[] answer) {
        return refusal(OcspAnswer.parse(answer).flatMap(parsed -> parsed.to(request, TODAY)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellTheState(State state) {
        OcspStatus status = read(responder.sign(aReply(state)));

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.thisUpdate()).isEqualTo(TODAY);
        assertThat(status.nextUpdate()).contains(NEXT);
        assertThat(status.producedAt()).isEqualTo(TODAY);
        assertThat(status.revokedAt().isPresent()).isEqualTo(state == State.REVOKED);
        assertThat(status.nonceEchoed()).isTrue();
        assertThat(status.delegate()).isEmpty();
    }

    @Test
    void shouldTellWhenNoNextUpdateIsPromised() {
        assertThat(read(responder.sign(aReply(State.GOOD).withoutNextUpdate())).nextUpdate())
                .isEmpty();
    }

    @Test
    void shouldAnswerForAnAuthority_too() {
        CertificateAuthority below = issuing.newSubordinate(anAuthority("下级"));
        OcspRequest about = OcspRequest.about(below.authority(), issuing.authority());

        byte[] answer = responder.sign(OcspReply.of(about, State.REVOKED, TODAY, NEXT));

        assertThat(about.serial()).isEqualTo(below.authority().serial());
        assertThat(accepted(accepted(OcspAnswer.parse(answer)).to(about, TODAY)).state())
                .isEqualTo(State.REVOKED);
    }

    @Test
    void shouldRefuse_whenAnswerIsAboutAnotherCertificate() {
        OcspRequest other = OcspRequest.about(card.serial().add(BigInteger.ONE), issuing.authority());

        byte[] answer =
                responder.sign(OcspReply.of(other, State.GOOD, TODAY, NEXT).withNonceOf(request));

        assertThat(refused(answer)).isEqualTo(OcspFault.OTHER_CERTIFICATE);
    }

    @Test
    void shouldRefuse_whenSameSerialIsOfAnotherIssuer() {
        CertificateAuthority namesake = CertificateAuthority.newRoot(anAuthority("签发机构"));
        OcspReply other = OcspReply.of(
                OcspRequest.about(card.serial(), namesake.authority()).withoutNonce(), State.GOOD, TODAY, NEXT);

        assertThat(refused(namesake.ownResponder().sign(other))).isEqualTo(OcspFault.FOREIGN_SIGNER);
        assertThat(refused(responder.sign(other))).isEqualTo(OcspFault.OTHER_CERTIFICATE);
    }

    @Test
    void shouldRefuse_whenNonceIsAnothers() {
        OcspRequest replayed = OcspRequest.about(card, issuing.authority());

        assertThat(refused(responder.sign(aReply(State.GOOD).withNonceOf(replayed))))
                .isEqualTo(OcspFault.OTHER_NONCE);
    }

    @Test
    void shouldAccept_whenEitherSideHasNoNonce() {
        byte[] madeInAdvance = responder.sign(aReply(State.GOOD).withNonceOf(request.withoutNonce()));
        byte[] kept = responder.sign(aReply(State.GOOD));

        assertThat(read(madeInAdvance).nonceEchoed()).isFalse();
        assertThat(accepted(accepted(OcspAnswer.parse(kept)).to(request.withoutNonce(), TODAY))
                        .nonceEchoed())
                .isFalse();
    }

    @Test
    void shouldAccept_whenAnIssuersDelegateSigned() {
        OcspResponder delegate = OcspResponder.delegateOf(issuing, YESTERDAY, IN_TEN_YEARS);

        OcspStatus status = read(delegate.sign(aReply(State.REVOKED)));

        assertThat(status.state()).isEqualTo(State.REVOKED);
        assertThat(status.delegate()).isPresent();
    }

    @Test
    void shouldRefuse_whenDelegateIsNotValidThen() {
        OcspResponder ended = OcspResponder.delegateOf(issuing, YESTERDAY, TODAY.minusSeconds(1));
        OcspResponder early = OcspResponder.delegateOf(issuing, TODAY.plusSeconds(1), IN_TEN_YEARS);

        assertThat(refused(ended.sign(aReply(State.GOOD)))).isEqualTo(OcspFault.FOREIGN_SIGNER);
        assertThat(refused(early.sign(aReply(State.GOOD)))).isEqualTo(OcspFault.FOREIGN_SIGNER);
    }

    @Test
    void shouldRefuse_whenSignerIsAnotherCardOfTheIssuer() {
        OcspResponder disguised = OcspResponder.of(issuing.authority(), cardKey.getPrivate(), cardDer);

        assertThat(refused(disguised.sign(aReply(State.GOOD)))).isEqualTo(OcspFault.FOREIGN_SIGNER);
    }

    @Test
    void shouldRefuse_whenDelegateIsOfAnAuthorityBelowOrBeside() {
        CertificateAuthority below = issuing.newSubordinate(anAuthority("下级"));
        CertificateAuthority beside = CertificateAuthority.newRoot(anAuthority("签发机构"));

        assertThat(refused(
                        OcspResponder.delegateOf(below, YESTERDAY, IN_TEN_YEARS).sign(aReply(State.GOOD))))
                .isEqualTo(OcspFault.FOREIGN_SIGNER);
        assertThat(refused(OcspResponder.delegateOf(beside, YESTERDAY, IN_TEN_YEARS)
                        .sign(aReply(State.GOOD))))
                .isEqualTo(OcspFault.FOREIGN_SIGNER);
    }

    @Test
    void shouldRefuse_whenThereIsNothingToRead() {
        byte[] answer = responder.sign(aReply(State.GOOD));

        assertThat(refused(null)).isEqualTo(OcspFault.EMPTY);
        assertThat(refused(new byte[0])).isEqualTo(OcspFault.EMPTY);
        assertThat(refused(new byte[64 * 1024 + 1])).isEqualTo(OcspFault.TOO_LARGE);
        assertThat(refused(Arrays.copyOf(answer, answer.length + 1))).isEqualTo(OcspFault.UNREADABLE);
        assertThat(refused(Arrays.copyOf(answer, answer.length - 1))).isEqualTo(OcspFault.UNREADABLE);
        assertThat(refused(DerTest.nested(33))).isEqualTo(OcspFault.UNREADABLE);
        assertThat(refused(cardDer)).isEqualTo(OcspFault.UNREADABLE);
    }

    @Test
    void shouldRefuse_whenResponderHasNoAnswer() {
        assertThat(refused(OcspResponder.tryLater())).isEqualTo(OcspFault.NO_ANSWER);
        assertThat(refused(responder.answer(new byte[] {1}, serial -> State.GOOD, TODAY, Duration.ZERO)))
                .isEqualTo(OcspFault.NO_ANSWER);
    }

    @Test
    void shouldNeverBelieve_whenOneByteIsAnother() {
        byte[] revoked =
                OcspResponder.delegateOf(issuing, YESTERDAY, IN_TEN_YEARS).sign(aReply(State.REVOKED));
        OcspStatus honest = read(revoked);
        Random random = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            byte[] altered = revoked.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 + random.nextInt(255));
            OcspAnswer.parse(altered)
                    .flatMap(answer -> answer.to(request, TODAY))
                    .map(status -> assertThat(status).isEqualTo(honest));
        }
    }

    @Test
    void shouldKeepTheVeryBytes() {
        byte[] answer = responder.sign(aReply(State.GOOD));

        assertThat(accepted(OcspAnswer.parse(answer)).encoded()).isEqualTo(answer);
    }
}
