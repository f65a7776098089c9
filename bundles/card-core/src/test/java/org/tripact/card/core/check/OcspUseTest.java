package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.OcspBench.refused;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.api.RevocationAnswer.Source;
import org.tripact.crypto.OcspReply;
import org.tripact.crypto.OcspStatus.State;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.PageRequest;

/** How long answers serve, what comes second, and how far grace goes. */
class OcspUseTest {

    private final OcspBench bench = new OcspBench();

    @Test
    void shouldAskOnce_whileTheAnswerIsGood() {
        bench.says(State.GOOD);
        bench.sign();
        bench.bench.clock.advance(Duration.ofHours(1));
        bench.logIn();
        assertThat(bench.line.asked()).hasSize(1);

        bench.bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.sign().isAccepted()).isTrue();
        assertThat(bench.line.asked()).hasSize(2);
    }

    @Test
    void shouldStayRevoked_whenNobodyAnswersAnyMore() {
        bench.says(State.REVOKED);
        bench.sign();
        bench.line.isSilent();
        bench.bench.clock.advance(Duration.ofDays(30));
        assertThat(bench.logIn()).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldStayRevoked_whenAnOlderAnswerIsPlayedBack() {
        bench.says(State.REVOKED);
        bench.sign();
        bench.bench.clock.advance(Duration.ofMinutes(61));
        bench.replies(request -> OcspReply.of(
                request, State.GOOD, bench.bench.now.minusSeconds(60), bench.bench.now.plus(Duration.ofDays(1))));
        assertThat(bench.sign()).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldGoByTheList_whenRespondersAreSilent() {
        bench.bench.trust(
                bench.authority.withList(Set.of(), bench.bench.now.minusSeconds(60), bench.bench.now.plusSeconds(600)));
        bench.line.isSilent();
        assertThat(bench.sign()
                        .map(signer -> signer.revocation().stream()
                                .map(RevocationAnswer::source)
                                .toList())
                        .fold(Object::toString, Enum::name))
                .isEqualTo("[" + Source.LIST + "]");
    }

    @Test
    void shouldLeaveASilentResponderAloneForAWhile() {
        bench.line.isSilent();
        bench.sign();
        bench.sign();
        assertThat(bench.line.asked()).hasSize(2);
        bench.bench.clock.advance(Duration.ofSeconds(5));
        bench.sign();
        assertThat(bench.line.asked()).hasSize(4);
    }

    @Test
    void shouldLogInByGraceForAnHour_butNeverSign() {
        bench.says(State.GOOD);
        bench.sign();
        bench.line.isSilent();
        bench.bench.clock.advance(Duration.ofHours(2));
        assertThat(bench.logIn().isAccepted()).isTrue();
        assertThat(bench.sign()).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
        assertThat(graces()).isEqualTo(1);

        bench.bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.logIn()).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldGiveNoGrace_whenThereNeverWasAGoodAnswer() {
        bench.line.isSilent();
        assertThat(bench.logIn()).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldStartWithoutGrace_sinceAnswersAreInMemoryOnly() {
        bench.says(State.GOOD);
        bench.sign();
        bench.line.isSilent();
        bench.restart();
        assertThat(bench.logIn()).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldKeepWhatWasAnswered_whenSettingsChange() {
        bench.says(State.REVOKED);
        bench.sign();
        bench.line.isSilent();
        bench.changeSettings();
        assertThat(bench.logIn()).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    private long graces() {
        return bench.bench.store.audit().read(new PageRequest(0, 100)).items().stream()
                .filter(row -> row.entry().event() == AuditEvent.REVOCATION_GRACE_USED)
                .filter(row -> row.entry().subject().equals("LOG_IN"))
                .count();
    }
}
