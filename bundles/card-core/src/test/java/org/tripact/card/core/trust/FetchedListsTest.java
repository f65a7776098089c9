package org.tripact.card.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.TestAuthority;

class FetchedListsTest {

    private static final URI CARDS = URI.create("http://lists.example/cards.crl");
    private static final URI ROOT = URI.create("http://lists.example/root.crl");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = SettableClock.atFixtureTime();
    private final Instant now = clock.instant();
    private final TestAuthority authority = TestAuthority.at(now);
    private final Map<URI, byte[]> served = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final FetchedLists lists =
            new FetchedLists(new Site(), List.of(CARDS, ROOT), HOUR, CardAlgorithms.SM2_ONLY, clock);

    @Test
    void shouldFetchEveryList_andAgainAfterAnHour() {
        served.put(CARDS, cards(now));
        served.put(ROOT, authority.rootList(now, now.plus(Duration.ofDays(7))));
        assertThat(lists.refreshed())
                .hasValueSatisfying(found -> assertThat(found.revocationLists()).hasSize(2));
        clock.advance(HOUR.minusSeconds(1));
        assertThat(lists.refreshed()).isEmpty();
        assertThat(asked).hasValue(2);

        byte[] newer = cards(now.plusSeconds(60));
        served.put(CARDS, newer);
        clock.advance(Duration.ofSeconds(1));
        assertThat(lists.refreshed())
                .hasValueSatisfying(found -> assertThat(found.revocationLists()).contains(newer));
    }

    @Test
    void shouldKeepTheLastGoodList_whenTheSiteFailsOrTalksNonsense() {
        byte[] good = cards(now);
        served.put(CARDS, good);
        lists.refreshed();
        served.put(CARDS, new byte[] {1, 2, 3});
        clock.advance(HOUR);
        assertThat(lists.refreshed()).isEmpty();
        served.remove(CARDS);
        clock.advance(Duration.ofMinutes(1));
        assertThat(lists.refreshed()).isEmpty();
    }

    @Test
    void shouldTryAgainAfterAMinute_whenItFailed() {
        lists.refreshed();
        served.put(CARDS, cards(now));
        clock.advance(Duration.ofSeconds(59));
        assertThat(lists.refreshed()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(lists.refreshed()).isPresent();
    }

    @Test
    void shouldKeepTheNewerList_whenAnOlderOneIsPlayedBack() {
        served.put(CARDS, cards(now));
        lists.refreshed();
        served.put(CARDS, cards(now.minus(HOUR)));
        clock.advance(HOUR);
        assertThat(lists.refreshed()).isEmpty();
    }

    @Test
    void shouldFetchEarlier_whenTheListEndsEarlier() {
        served.put(CARDS, authority.cardList(now, now.plusSeconds(600)));
        lists.refreshed();
        int before = asked.get();
        clock.advance(Duration.ofSeconds(600));
        served.put(CARDS, cards(now.plusSeconds(600)));
        assertThat(lists.refreshed()).isPresent();
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void shouldGiveTheFirstCheckItsLists() {
        served.put(CARDS, cards(now));
        try (ListRounds rounds = new ListRounds(new Site(), List.of(CARDS), HOUR, CardAlgorithms.SM2_ONLY, clock)) {
            assertThat(rounds.current().revocationLists()).hasSize(1);
        }
    }

    private byte[] cards(Instant thisUpdate) {
        return authority.cardList(thisUpdate, thisUpdate.plus(Duration.ofDays(7)));
    }

    /** Serves what the test laid there. */
    private final class Site implements RevocationFetch {

        @Override
        public Outcome<byte[], Fault> ask(URI address, byte[] request, Duration within) {
            throw new AssertionError("a list is not asked");
        }

        @Override
        public Outcome<byte[], Fault> list(URI address, Duration within) {
            asked.incrementAndGet();
            byte[] found = served.get(address);
            return found == null ? Outcome.refused(Fault.STATUS) : Outcome.accepted(found);
        }
    }
}
