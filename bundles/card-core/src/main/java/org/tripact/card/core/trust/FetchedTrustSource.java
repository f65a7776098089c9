package org.tripact.card.core.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.AddressSetting;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.Generations;
import org.tripact.crypto.CardAlgorithms;

/** Revocation lists from the configured addresses. */
@Component(configurationPid = "org.tripact.card.core")
public final class FetchedTrustSource implements TrustSource {

    private final RevocationFetch fetch;
    private final Clock clock = Clock.systemUTC();
    private Order order;
    private volatile ListRounds rounds;

    @Activate
    public FetchedTrustSource(@Reference RevocationFetch fetch, CardSettings settings) {
        this.fetch = fetch;
        this.order = Order.of(settings);
        this.rounds = begin(order);
    }

    /** What has been fetched stays where the addresses do: they may be silent just now. */
    @Modified
    void follow(CardSettings settings) {
        Order changed = Order.of(settings);
        if (!changed.equals(order)) {
            order = changed;
            ListRounds before = rounds;
            rounds = begin(changed);
            before.close();
        }
    }

    @Deactivate
    void stop() {
        rounds.close();
    }

    @Override
    public TrustMaterial current() {
        return rounds.current();
    }

    private ListRounds begin(Order of) {
        return new ListRounds(fetch, of.addresses(), of.refresh(), of.algorithms(), clock);
    }

    private record Order(List<URI> addresses, Duration refresh, CardAlgorithms algorithms) {

        static Order of(CardSettings settings) {
            return new Order(
                    AddressSetting.read(settings.listAddresses()),
                    Duration.ofMinutes(settings.listRefreshMinutes()),
                    Generations.allowedBy(settings));
        }
    }
}
