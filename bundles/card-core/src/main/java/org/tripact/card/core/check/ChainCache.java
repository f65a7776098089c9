package org.tripact.card.core.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tripact.crypto.EportCertificate;

/** The chains found lately. Only good ones come in, so nobody fills it who has no card. */
final class ChainCache {

    private static final int LIMIT = 20_000;

    private final Map<EportCertificate, Chain> chains = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EportCertificate, Chain> eldest) {
            return size() > LIMIT;
        }
    };

    synchronized Optional<Chain> find(EportCertificate certificate) {
        return Optional.ofNullable(chains.get(certificate));
    }

    synchronized Chain keep(Chain chain) {
        chains.put(chain.certificate(), chain);
        return chain;
    }
}
