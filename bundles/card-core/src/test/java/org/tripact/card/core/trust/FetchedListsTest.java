package org.tripact.card.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @TempDir
    Path folder;

    private FetchedLists lists;

    @BeforeEach
    void start() {
        lists = new FetchedLists(new Site(), List.of(CARDS, ROOT), HOUR, gate(), shelf(), clock);
    }

    private ListShelf shelf() {
        return new ListShelf(folder.resolve("lists"), CardAlgorithms.SM2_ONLY);
    }

    private ListGate gate() {
        return gate(authority);
    }

    private static ListGate gate(TestAuthority known) {
        return new ListGate(
                CardAlgorithms.SM2_ONLY,
                new KnownAuthorities(List.of(() -> known.trustWith(List.of())), CardAlgorithms.SM2_ONLY));
    }

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
    void shouldKnowTheLastLists_afterARestartWithTheSitesAway() {
        served.put(CARDS, cards(now));
        served.put(ROOT, authority.rootList(now, now.plus(Duration.ofDays(7))));
        lists.refreshed();
        List<byte[]> before = lists.material().revocationLists();
        served.clear();
        start();
        assertThat(before).hasSize(2);
        assertThat(lists.refreshed()).isEmpty();
        assertThat(lists.material().revocationLists())
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(before);
    }

    @Test
    void shouldNotTakeAnOlderList_afterARestart() {
        byte[] newest = cards(now);
        served.put(CARDS, newest);
        lists.refreshed();
        served.put(CARDS, cards(now.minus(HOUR)));
        start();
        assertThat(lists.refreshed()).isEmpty();
        assertThat(lists.material().revocationLists()).containsExactly(newest);
    }

    @Test
    void shouldTakeAnOlderList_whenTheKeptOneIsOfAnAuthorityThatIsNoMore() {
        served.put(CARDS, cards(now));
        lists.refreshed();
        TestAuthority heir = TestAuthority.at(now);
        byte[] older = heir.cardList(now.minus(HOUR), now.plus(Duration.ofDays(7)));
        served.put(CARDS, older);
        FetchedLists anew = new FetchedLists(new Site(), List.of(CARDS), HOUR, gate(heir), shelf(), clock);
        assertThat(anew.refreshed()).isPresent();
        assertThat(anew.material().revocationLists()).containsExactly(older);
    }

    @Test
    void shouldForgetTheListsOfAnAddress_whenItIsNoLongerSet() {
        served.put(CARDS, cards(now));
        lists.refreshed();
        FetchedLists without = new FetchedLists(new Site(), List.of(ROOT), HOUR, gate(), shelf(), clock);
        assertThat(without.material().revocationLists()).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatIsNoList_whenItStarts() throws IOException {
        served.put(CARDS, cards(now));
        lists.refreshed();
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2, 3});
        }
        Files.write(folder.resolve("lists/notes.crl"), cards(now));
        start();
        assertThat(lists.material().revocationLists()).isEmpty();
    }

    @Test
    void shouldNotTakeAList_thatNoAuthorityOfOursSigned() {
        byte[] good = cards(now);
        served.put(CARDS, good);
        lists.refreshed();
        served.put(CARDS, TestAuthority.at(now).cardList(now.plusSeconds(60), now.plus(Duration.ofDays(7))));
        clock.advance(HOUR);
        assertThat(lists.refreshed()).isEmpty();
        assertThat(lists.material().revocationLists()).containsExactly(good);
    }

    @Test
    void shouldKeepTheListOfTheRoot_whenItsAddressBringsThatOfAnotherAuthority() {
        byte[] root = authority.rootList(now, now.plus(Duration.ofDays(7)));
        served.put(ROOT, root);
        lists.refreshed();
        byte[] other = cards(now.plusSeconds(60));
        served.put(ROOT, other);
        clock.advance(HOUR);
        lists.refreshed();
        assertThat(lists.material().revocationLists()).contains(root, other);
    }

    @Test
    void shouldGoOn_whenListsCannotBeKept() throws IOException {
        Files.write(folder.resolve("lists"), new byte[] {1});
        served.put(CARDS, cards(now));
        assertThat(lists.refreshed()).isPresent();
    }

    @Test
    void shouldGiveTheFirstCheckItsLists() {
        served.put(CARDS, cards(now));
        try (ListRounds rounds = new ListRounds(lists)) {
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
