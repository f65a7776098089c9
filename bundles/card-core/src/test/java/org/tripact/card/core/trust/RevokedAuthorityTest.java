package org.tripact.card.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.check.Checks;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;
import org.tripact.testkit.memory.MemoryStore;

/** Cards of an authority that its root took back, with the root's list at an address that may be away. */
class RevokedAuthorityTest {

    private static final URI ROOT = URI.create("http://lists.example/root.crl");
    private static final byte[] TEXT = "用途 purpose: SIGN".getBytes(StandardCharsets.UTF_8);
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.atFixtureTime();
    private final Instant now = clock.instant();
    private final TestAuthority authority = TestAuthority.at(now);
    private final TestCard card = authority.issue(RegisteredCards.aLegalPerson());
    private final MemoryStore store = new MemoryStore();
    private final Map<URI, byte[]> served = new HashMap<>();
    private final TrustSource laidDown =
            () -> authority.trustWith(List.of(authority.cardList(now.minusSeconds(60), now.plus(WEEK))));

    @Test
    void shouldRefuseAfterARestart_whileTheAddressOfTheRootsListIsAway() {
        store.register().put(List.of(card.registered()));
        served.put(ROOT, authority.rootList(now.minusSeconds(60), now.plus(WEEK)));
        assertThat(checkedAfterAStart(Purpose.SIGNING).isAccepted()).isTrue();

        authority.revokeSubordinate();
        served.put(ROOT, authority.rootList(now, now.plus(WEEK)));
        assertThat(checkedAfterAStart(Purpose.SIGNING)).isEqualTo(Outcome.refused(CardReason.CERTIFICATE_REVOKED));

        served.clear();
        assertThat(checkedAfterAStart(Purpose.SIGNING)).isEqualTo(Outcome.refused(CardReason.CERTIFICATE_REVOKED));
        assertThat(checkedAfterAStart(Purpose.LOG_IN)).isEqualTo(Outcome.refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldRefuse_whenTheAddressOfTheRootsListNeverAnswered() {
        store.register().put(List.of(card.registered()));
        assertThat(checkedAfterAStart(Purpose.SIGNING)).isEqualTo(Outcome.refused(CardReason.REVOCATION_UNKNOWN));
        assertThat(checkedAfterAStart(Purpose.LOG_IN)).isEqualTo(Outcome.refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldLogInByGraceAndNotSign_whenTheKeptListOfTheRootHasJustEnded() {
        store.register().put(List.of(card.registered()));
        served.put(ROOT, authority.rootList(now.minusSeconds(60), now.plusSeconds(600)));
        checkedAfterAStart(Purpose.SIGNING);
        served.clear();
        clock.advance(Duration.ofSeconds(601));
        assertThat(checkedAfterAStart(Purpose.SIGNING)).isEqualTo(Outcome.refused(CardReason.REVOCATION_UNKNOWN));
        assertThat(checkedAfterAStart(Purpose.LOG_IN).isAccepted()).isTrue();
    }

    private Outcome<VerifiedSigner, CardReason> checkedAfterAStart(Purpose purpose) {
        CardAlgorithms sm2 = CardAlgorithms.SM2_ONLY;
        FetchedLists lists = new FetchedLists(
                new Site(),
                List.of(ROOT),
                Duration.ofHours(1),
                new ListGate(sm2, new KnownAuthorities(List.of(laidDown), sm2)),
                new ListShelf(folder, sm2),
                clock);
        try (ListRounds fetched = new ListRounds(lists)) {
            return Checks.over(List.of(laidDown, fetched::current), store, clock)
                    .check(TEXT, card.certificate(), card.sign(TEXT), card.number(), purpose);
        }
    }

    private final class Site implements RevocationFetch {

        @Override
        public Outcome<byte[], Fault> ask(URI address, byte[] request, Duration within) {
            throw new AssertionError("a list is not asked");
        }

        @Override
        public Outcome<byte[], Fault> list(URI address, Duration within) {
            byte[] found = served.get(address);
            return found == null ? Outcome.refused(Fault.UNREACHABLE) : Outcome.accepted(found);
        }
    }
}
