package org.tripact.card.core.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.RevocationList;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Outcome;

/** The last good list of each address. One that fails, or brings an older list than before, changes nothing. */
final class FetchedLists {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedLists.class);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final RevocationFetch fetch;
    private final List<URI> addresses;
    private final Duration refresh;
    private final CardAlgorithms algorithms;
    private final Clock clock;
    private final Map<URI, RevocationList> lists = new HashMap<>();
    private final Map<URI, Instant> due = new HashMap<>();

    FetchedLists(RevocationFetch fetch, List<URI> addresses, Duration refresh, CardAlgorithms algorithms, Clock clock) {
        this.fetch = fetch;
        this.addresses = List.copyOf(addresses);
        this.refresh = refresh;
        this.algorithms = algorithms;
        this.clock = clock;
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
        RevocationList before = lists.get(address);
        fetched.ifPresent(list -> lists.merge(address, list, FetchedLists::newer));
        due.put(address, clock.instant().plus(fetched.isPresent() ? untilNext(lists.get(address)) : RETRY));
        return lists.get(address) != before;
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
                .flatMap(this::parsed)
                .fold(Optional::of, fault -> {
                    LOG.warn("No revocation list from {}: {}", address, fault);
                    return Optional.empty();
                });
    }

    private Outcome<RevocationList, Object> parsed(byte[] bytes) {
        return RevocationList.parse(bytes, algorithms).mapRefusal(fault -> fault);
    }

    /** Somebody on the way may bring yesterday's list; names differ where an address now serves another authority. */
    private static RevocationList newer(RevocationList before, RevocationList now) {
        boolean older =
                Arrays.equals(before.issuer(), now.issuer()) && now.thisUpdate().isBefore(before.thisUpdate());
        return older ? before : now;
    }

    private TrustMaterial material() {
        List<byte[]> encoded = new ArrayList<>();
        for (URI address : addresses) {
            Optional.ofNullable(lists.get(address)).map(RevocationList::encoded).ifPresent(encoded::add);
        }
        return new TrustMaterial(version(encoded), List.of(), encoded);
    }

    private static String version(List<byte[]> encoded) {
        return encoded.size() + "-" + Sm3.digest(Sm3.hash(encoded.toArray(byte[][]::new)));
    }
}
