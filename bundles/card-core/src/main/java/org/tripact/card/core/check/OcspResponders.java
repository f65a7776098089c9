package org.tripact.card.core.check;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.RevocationFetch.Fault;
import org.tripact.crypto.OcspAnswer;
import org.tripact.crypto.OcspRequest;
import org.tripact.kernel.Outcome;

/** Asks the configured responders, one after the other, until one has a definite answer or the time is over. */
final class OcspResponders implements Responders {

    private static final Logger LOG = LoggerFactory.getLogger(OcspResponders.class);

    /** One that is away would hold up every check for the whole time otherwise. */
    private static final Duration PAUSE_AFTER_SILENCE = Duration.ofSeconds(5);

    private final RevocationFetch fetch;
    private final List<URI> addresses;
    private final OcspPolicy policy;
    private final Clock clock;
    private final OcspCache cache;
    private final Map<URI, Instant> silentSince = new ConcurrentHashMap<>();

    OcspResponders(RevocationFetch fetch, List<URI> addresses, OcspPolicy policy, OcspCache cache, Clock clock) {
        this.fetch = fetch;
        this.addresses = List.copyOf(addresses);
        this.policy = policy;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Finding of(Chained chained, Purpose purpose) {
        if (addresses.isEmpty()) {
            return Finding.SILENT;
        }
        OcspRequest request =
                OcspRequest.about(chained.certificate(), chained.chain().issuer());
        Optional<KeptAnswer> kept = cache.find(request);
        if (kept.filter(answer -> policy.isInForce(answer, clock.instant())).isPresent()) {
            return policy.finding(kept.get(), purpose, clock.instant());
        }
        return asked(request, chained.ground())
                .map(fresh -> cache.keep(request, fresh))
                .or(() -> kept)
                .map(answer -> policy.finding(answer, purpose, clock.instant()))
                .orElse(Finding.SILENT);
    }

    private Optional<KeptAnswer> asked(OcspRequest request, TrustSnapshot ground) {
        byte[] encoded = request.encoded();
        long end = System.nanoTime() + policy.within().toNanos();
        for (URI address : addresses) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                break;
            }
            Optional<KeptAnswer> answer = isPausing(address)
                    ? Optional.empty()
                    : answer(address, request, fetch.ask(address, encoded, left), ground);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private boolean isPausing(URI address) {
        Instant since = silentSince.get(address);
        Instant now = clock.instant();
        return since != null && !now.isBefore(since) && now.isBefore(since.plus(PAUSE_AFTER_SILENCE));
    }

    private Optional<KeptAnswer> answer(
            URI address, OcspRequest request, Outcome<byte[], Fault> fetched, TrustSnapshot ground) {
        return fetched.fold(
                bytes -> {
                    silentSince.remove(address);
                    return read(address, request, bytes, ground);
                },
                fault -> {
                    silentSince.put(address, clock.instant());
                    return none(address, fault);
                });
    }

    private Optional<KeptAnswer> read(URI address, OcspRequest request, byte[] bytes, TrustSnapshot ground) {
        Instant now = clock.instant();
        return OcspAnswer.parse(bytes, policy.algorithms())
                .flatMap(answer -> answer.to(request, now).map(status -> KeptAnswer.of(answer, status)))
                .fold(
                        answer -> policy.objection(answer, ground.listOf(request.issuer()), now)
                                .map(why -> none(address, why))
                                .orElseGet(() -> Optional.of(answer)),
                        fault -> none(address, fault));
    }

    private static Optional<KeptAnswer> none(URI address, Object why) {
        LOG.warn("The responder {} gave no answer to use: {}", address, why);
        return Optional.empty();
    }
}
