package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.KeptChallenge;

final class MemoryChallengeStore implements ChallengeStore {

    private final MemoryStore store;
    private final Map<String, KeptChallenge> challenges = new HashMap<>();

    MemoryChallengeStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean keep(KeptChallenge c, Instant now, int limit) {
        return store.tx(() -> {
            challenges.values().removeIf(kept -> kept.expiresAt().isBefore(now));
            if (challenges.size() >= limit) {
                return false;
            }
            challenges.put(
                    c.id(), new KeptChallenge(c.id(), c.browserHash(), c.origin(), c.text(), micros(c.expiresAt())));
            return true;
        });
    }

    @Override
    public Optional<KeptChallenge> take(String id) {
        return store.tx(() -> Optional.ofNullable(challenges.remove(id)));
    }
}
