package org.tripact.card.core.check;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.OcspReply;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspStatus.State;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.TestCard;

/** The check with two configured responders at the end of a line; there are no lists unless a test brings them. */
final class OcspBench {

    static final URI FIRST = URI.create("http://ocsp.example/one");
    static final URI SECOND = URI.create("http://ocsp.example/two");

    final CheckBench bench = new CheckBench();
    final AnsweringAuthority authority = new AnsweringAuthority(bench.now, KeyKind.SM2);
    final TestCard card = authority.aCard();
    final Line line = new Line();
    private OcspCache kept = new OcspCache();

    OcspBench() {
        changeSettings();
        bench.trust(authority.withoutLists());
    }

    /** The responders are set up once more, by other settings. */
    void changeSettings() {
        OcspPolicy policy = new OcspPolicy(Duration.ofSeconds(5), Checks.SKEW, Checks.GRACE, CardAlgorithms.SM2_ONLY);
        bench.ask(new OcspResponders(line, List.of(FIRST, SECOND), policy, kept, bench.clock));
    }

    /** What was in memory only is lost. */
    void restart() {
        kept = new OcspCache();
        changeSettings();
    }

    /** The responder answers every request with what the test makes of it. */
    void replies(Function<OcspRequest, OcspReply> reply) {
        line.answers(request -> authority.responder().sign(reply.apply(authority.read(request))));
    }

    void says(State state) {
        replies(request -> AnsweringAuthority.reply(request, state, bench.clock.instant()));
    }

    Outcome<VerifiedSigner, CardReason> sign() {
        return bench.check(card, Purpose.SIGNING);
    }

    Outcome<VerifiedSigner, CardReason> logIn() {
        return bench.check(card, Purpose.LOG_IN);
    }

    static <V> Outcome<V, CardReason> refused(CardReason reason) {
        return Outcome.refused(reason);
    }
}
