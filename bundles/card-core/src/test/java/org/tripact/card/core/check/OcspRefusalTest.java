package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.AnsweringAuthority.reply;
import static org.tripact.card.core.check.OcspBench.refused;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.api.RevocationAnswer.Source;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.OcspAnswer;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspResponder;
import org.tripact.crypto.OcspStatus.State;
import org.tripact.crypto.Sm3;

/** What a responder can say, and what of it is believed. No list is there to help, unless a test says so. */
class OcspRefusalTest {

    private final OcspBench bench = new OcspBench();
    private final Instant now = bench.bench.now;

    @Test
    void shouldAcceptAndKeepTheAnswer_whenTheResponderSaysGood() {
        bench.says(State.GOOD);
        RevocationAnswer answer =
                bench.sign().fold(signer -> signer.revocation().get(0), reason -> null);
        assertThat(answer.source()).isEqualTo(Source.OCSP);
        assertThat(answer.digest()).isEqualTo(Sm3.digest(answer.encoded()));
        assertThat(bench.line.asked()).containsExactly(OcspBench.FIRST);
    }

    @Test
    void shouldRefuse_whenTheResponderSaysRevoked_thoughTheListDoesNot() {
        bench.bench.trust(bench.authority.withList(Set.of(), now.minusSeconds(60), now.plusSeconds(600)));
        bench.says(State.REVOKED);
        assertThat(bench.sign()).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldRefuse_whenTheListSaysRevoked_thoughTheResponderDoesNot() {
        EportCertificate card = AnsweringAuthority.certificateOf(bench.card);
        bench.bench.trust(bench.authority.withList(Set.of(card.serial()), now.minusSeconds(60), now.plusSeconds(600)));
        bench.says(State.GOOD);
        assertThat(bench.sign()).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldRefuse_whenTheAnswerIsTooOld() {
        bench.replies(request -> reply(request, State.GOOD, now.minus(Duration.ofHours(2))));
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenTheAnswerIsOfTheFuture() {
        bench.replies(request -> reply(request, State.GOOD, now.plus(Duration.ofMinutes(6))));
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenTheAnswerIsAboutAnotherCertificate() {
        OcspRequest other = bench.authority.requestAbout(bench.authority.aCard());
        bench.replies(request -> reply(other, State.GOOD, now).withNonceOf(request));
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenTheAnswerIsSignedByAnotherKey() {
        OcspResponder stranger = new AnsweringAuthority(now, KeyKind.SM2).responder();
        bench.line.answers(request -> stranger.sign(reply(bench.authority.read(request), State.GOOD, now)));
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenTheAnswerIsForAnotherRequest() {
        OcspRequest before = bench.authority.requestAbout(bench.card);
        bench.replies(request -> reply(request, State.GOOD, now).withNonceOf(before));
        assertUnknown();
    }

    @Test
    void shouldAccept_whenTheNonceIsMissingAndTheAnswerIsFresh() {
        bench.replies(request -> reply(request, State.GOOD, now).withNonceOf(request.withoutNonce()));
        assertThat(bench.sign().isAccepted()).isTrue();
    }

    @Test
    void shouldRefuse_whenTheNonceIsMissingAndNobodyKnowsHowLongTheAnswerIsGood() {
        bench.replies(request -> reply(request, State.GOOD, now.minus(Duration.ofMinutes(6)))
                .withNonceOf(request.withoutNonce())
                .withoutNextUpdate());
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenTheResponderDoesNotKnowTheCertificate() {
        bench.says(State.UNKNOWN);
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenTheResponderHasNoAnswerOrTalksNonsense() {
        bench.line.answers(request -> OcspResponder.tryLater());
        assertUnknown();
        bench.line.answers(request -> new byte[] {1, 2, 3});
        assertUnknown();
    }

    @Test
    void shouldRefuse_whenRespondersAreSilent() {
        bench.line.isSilent();
        assertUnknown();
        assertThat(bench.line.asked()).containsExactly(OcspBench.FIRST, OcspBench.SECOND);
    }

    @Test
    void shouldRefuse_whenTheSignerOfTheAnswerIsRevoked() {
        OcspResponder delegate =
                OcspResponder.delegateOf(bench.authority.root, now.minusSeconds(60), now.plusSeconds(600));
        bench.line.answers(request -> delegate.sign(reply(bench.authority.read(request), State.GOOD, now)));
        assertThat(bench.sign().isAccepted()).as("before it is revoked").isTrue();

        OcspBench other = new OcspBench();
        OcspResponder revoked =
                OcspResponder.delegateOf(other.authority.root, now.minusSeconds(60), now.plusSeconds(600));
        other.line.answers(request -> revoked.sign(reply(other.authority.read(request), State.GOOD, now)));
        Set<BigInteger> serial = Set.of(serialOfDelegate(other, revoked));
        other.bench.trust(other.authority.withList(serial, now.minusSeconds(600), now.minusSeconds(1)));
        assertThat(other.sign()).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    private BigInteger serialOfDelegate(OcspBench other, OcspResponder delegate) {
        OcspRequest request = other.authority.requestAbout(other.card);
        return OcspAnswer.parse(delegate.sign(reply(request, State.GOOD, now)))
                .flatMap(answer -> answer.to(request, now))
                .fold(status -> status.delegate().orElseThrow(), fault -> null);
    }

    private void assertUnknown() {
        assertThat(bench.sign()).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }
}
