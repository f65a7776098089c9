package org.tripact.card.core.check;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chains found lately, by the bytes of their certificate: what is found here is neither parsed nor verified again,
 * and its keys are kept. Only good ones come in, so nobody fills it who has no card.
 */
final class ChainCache {

    private static final int LIMIT = 20_000;

    private final Map<ByteBuffer, Chain> chains = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Chain> eldest) {
            return size() > LIMIT;
        }
    };

    synchronized Optional<Chain> find(byte[] certificate) {
        return Optional.ofNullable(chains.get(ByteBuffer.wrap(certificate)));
    }

    synchronized Chain keep(Chain chain) {
        chains.put(ByteBuffer.wrap(chain.certificate().encoded()), chain);
        return chain;
    }
}
