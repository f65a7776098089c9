package org.tripact.card.core.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;
import org.tripact.testkit.memory.MemoryStore;

/** An authority that is trusted, a register that knows the usual cards, and the check over both. */
final class CheckBench {

    static final Duration DAY = Duration.ofDays(1);
    static final byte[] TEXT = "用途 purpose: SIGN".getBytes(StandardCharsets.UTF_8);

    final SettableClock clock = SettableClock.atFixtureTime();
    final Instant now = clock.instant();
    final TestAuthority authority;
    final MemoryStore store = new MemoryStore();
    final SignatureCheck check;
    private TrustMaterial material;
    private Responders responders = Checks.SILENT;
    private Set<String> listless = Set.of();

    CheckBench() {
        this(TestAuthority.at(SettableClock.atFixtureTime().instant()), false);
    }

    CheckBench(TestAuthority authority, boolean demoAllowed) {
        this(authority, demoAllowed, CardAlgorithms.SM2_ONLY);
    }

    CheckBench(TestAuthority authority, boolean demoAllowed, CardAlgorithms algorithms) {
        this.authority = authority;
        material = authority.trust();
        RevocationValidator revocation =
                new RevocationValidator(this::answer, Checks.lists(clock), issuer -> listless.contains(issuer.name()));
        check = Checks.over(Checks.form(List.of(() -> material), demoAllowed, algorithms), revocation, store, clock);
        register(RegisteredCards.aLegalPerson());
        register(RegisteredCards.anOperator());
        register(RegisteredCards.ofAnotherEnterprise());
    }

    void register(RegisteredCard card) {
        store.register().put(List.of(card));
    }

    void trust(TrustMaterial trusted) {
        material = trusted;
    }

    /** From now on these are said to issue no lists. */
    void listless(String... names) {
        listless = Set.of(names);
    }

    TestCard aCard() {
        return authority.issue(RegisteredCards.aLegalPerson());
    }

    /** From now on these are asked before any list. */
    void ask(Responders asked) {
        responders = asked;
    }

    private Finding answer(Chained chained, Purpose purpose) {
        return responders.of(chained, purpose);
    }

    /** Everything but revocation and role is the same for both purposes; signing is the stricter one. */
    Outcome<VerifiedSigner, CardReason> check(TestCard card) {
        return check(card, Purpose.SIGNING);
    }

    Outcome<VerifiedSigner, CardReason> check(TestCard card, Purpose purpose) {
        return check.check(TEXT, card.certificate(), card.sign(TEXT), card.number(), purpose);
    }

    Outcome<VerifiedSigner, CardReason> check(TestCard card, byte[] signature) {
        return check(card.certificate(), signature, card.number());
    }

    Outcome<VerifiedSigner, CardReason> check(byte[] certificate, byte[] signature, CardNumber expected) {
        return check.check(TEXT, certificate, signature, expected, Purpose.SIGNING);
    }
}
