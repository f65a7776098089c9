package org.tripact.card.core.trust;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.AddressSetting;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.Generations;
import org.tripact.card.core.PathSetting;
import org.tripact.crypto.CardAlgorithms;

/** Revocation lists from the configured addresses. */
@Component(configurationPid = "org.tripact.card.core", property = FetchedTrustSource.MYSELF)
public final class FetchedTrustSource implements TrustSource {

    static final String MYSELF = "trust=fetched";
    private static final String NOT_MYSELF = "(!(" + MYSELF + "))";

    private final RevocationFetch fetch;
    private final List<TrustSource> others;
    private final UnaryOperator<String> property;
    private final Clock clock = Clock.systemUTC();
    private Order order;
    private volatile ListRounds rounds;

    @Activate
    public FetchedTrustSource(
            @Reference RevocationFetch fetch,
            @Reference(target = NOT_MYSELF, policyOption = ReferencePolicyOption.GREEDY) List<TrustSource> others,
            BundleContext context,
            CardSettings settings) {
        this.fetch = fetch;
        this.others = List.copyOf(others);
        this.property = context::getProperty;
        this.order = Order.of(settings, property);
        this.rounds = begin(order);
    }

    /** What has been fetched stays where the addresses do: they may be silent just now. */
    @Modified
    void follow(CardSettings settings) {
        Order changed = Order.of(settings, property);
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
        ListGate gate = new ListGate(of.algorithms(), new KnownAuthorities(others, of.algorithms()));
        ListShelf shelf = new ListShelf(of.folder(), of.algorithms());
        return new ListRounds(new FetchedLists(fetch, of.addresses(), of.refresh(), gate, shelf, clock));
    }

    private record Order(List<URI> addresses, Duration refresh, CardAlgorithms algorithms, Path folder) {

        static Order of(CardSettings settings, UnaryOperator<String> property) {
            return new Order(
                    AddressSetting.read(settings.listAddresses()),
                    Duration.ofMinutes(settings.listRefreshMinutes()),
                    Generations.allowedBy(settings),
                    PathSetting.resolve(settings.listFolder(), property));
        }
    }
}
