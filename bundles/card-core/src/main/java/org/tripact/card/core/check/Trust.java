package org.tripact.card.core.check;

import java.util.List;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;

/** All sources of trust as one; what they mean is worked out again only when one of them changes. */
final class Trust {

    private final List<TrustSource> sources;
    private final TrustReader reader;
    private volatile Derived derived = new Derived(List.of(), null);

    Trust(List<TrustSource> sources, TrustReader reader) {
        this.sources = List.copyOf(sources);
        this.reader = reader;
    }

    private record Derived(List<String> versions, TrustSnapshot snapshot) {

        boolean isOf(List<String> current) {
            return snapshot != null && versions.equals(current);
        }
    }

    TrustSnapshot current() {
        List<TrustMaterial> materials =
                sources.stream().map(TrustSource::current).toList();
        List<String> versions = materials.stream().map(TrustMaterial::version).toList();
        Derived last = derived;
        return last.isOf(versions) ? last.snapshot() : derive(versions, materials);
    }

    private synchronized TrustSnapshot derive(List<String> versions, List<TrustMaterial> materials) {
        if (!derived.isOf(versions)) {
            TrustSnapshot read = reader.read(materials);
            derived = new Derived(versions, derived.snapshot() == null ? read : read.after(derived.snapshot()));
        }
        return derived.snapshot();
    }
}
