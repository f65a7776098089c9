package org.tripact.card.core.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.RevocationList;
import org.tripact.crypto.Sm3;

/**
 * The last good list of each authority that an address brought, kept over restarts. One that fails, or brings an older
 * list than before, changes nothing.
 */
final class FetchedLists {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedLists.class);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final RevocationFetch fetch;
    private final List<URI> addresses;
    private final Duration refresh;
    private final ListGate gate;
    private final ListShelf shelf;
    private final Clock clock;
    private final Map<ListPlace, RevocationList> lists;
    private final Map<URI, Instant> due = new HashMap<>();

    FetchedLists(
            RevocationFetch fetch, List<URI> addresses, Duration refresh, ListGate gate, ListShelf shelf, Clock clock) {
        this.fetch = fetch;
        this.addresses = List.copyOf(addresses);
        this.refresh = refresh;
        this.gate = gate;
        this.shelf = shelf;
        this.clock = clock;
        this.lists = new HashMap<>(shelf.lists(addresses));
    }

    boolean hasNoAddress() {
        return addresses.isEmpty();
    }

    /** Fetches what is due; what there is now, where that is something new. */
    Optional<TrustMaterial> refreshed() {
        long changed =
                addresses.stream().filter(this::isDue).filter(this::refresh).count();
        return changed == 0 ? Optional.empty() : Optional.of(material());
    }

    private boolean isDue(URI address) {
        Instant next = due.get(address);
        return next == null || !clock.instant().isBefore(next);
    }

    /** Whether it brought another list. */
    private boolean refresh(URI address) {
        Optional<RevocationList> fetched = fetched(address);
        boolean changed =
                fetched.filter(list -> taken(ListPlace.of(address, list), list)).isPresent();
        due.put(address, clock.instant().plus(fetched.map(this::untilNext).orElse(RETRY)));
        return changed;
    }

    private boolean taken(ListPlace place, RevocationList list) {
        RevocationList before = lists.get(place);
        if (before != null && gate.holds(before) && !isNews(list, before)) {
            return false;
        }
        lists.put(place, list);
        shelf.keep(place, list);
        return true;
    }

    /** Somebody on the way may bring yesterday's list. */
    private static boolean isNews(RevocationList list, RevocationList before) {
        return !list.thisUpdate().isBefore(before.thisUpdate()) && !Arrays.equals(list.encoded(), before.encoded());
    }

    /** Earlier than usual where the list ends earlier. */
    private Duration untilNext(RevocationList list) {
        Duration left = Duration.between(clock.instant(), list.nextUpdate());
        Duration soonest = left.compareTo(RETRY) < 0 ? RETRY : left;
        return soonest.compareTo(refresh) < 0 ? soonest : refresh;
    }

    private Optional<RevocationList> fetched(URI address) {
        return fetch.list(address, WITHIN)
                .<Object>mapRefusal(fault -> fault)
                .flatMap(gate::admitted)
                .fold(Optional::of, fault -> {
                    LOG.warn("No revocation list from {}: {}", address, fault);
                    return Optional.empty();
                });
    }

    /** What there is now. */
    TrustMaterial material() {
        List<byte[]> encoded = lists.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().fileName()))
                .map(entry -> entry.getValue().encoded())
                .toList();
        return new TrustMaterial(version(encoded), List.of(), encoded);
    }

    private static String version(List<byte[]> encoded) {
        return encoded.size() + "-" + Sm3.digest(Sm3.hash(encoded.toArray(byte[][]::new)));
    }

    @Override
    public String toString() {
        return "from %s every %d min, kept in %s".formatted(addresses, refresh.toMinutes(), shelf);
    }
}
