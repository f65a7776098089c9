package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.port.KeptSession;
import org.tripact.card.api.port.SessionStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

final class MemorySessionStore implements SessionStore {

    private final MemoryStore store;
    private final MemoryAuditTrail audit;
    private final Map<String, KeptSession> sessions = new HashMap<>();
    private final Map<String, Ended> endings = new HashMap<>();

    MemorySessionStore(MemoryStore store, MemoryAuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    private record Ended(Change how, Instant at) {}

    @Override
    public void keep(KeptSession session, Instant forgetEndedBefore, AuditEntry entry) {
        store.run(() -> {
            if (sessions.containsKey(session.tokenHash())) {
                throw new IllegalStateException("the session was kept before");
            }
            audit.add(entry);
            endings.values().removeIf(ended -> ended.at().isBefore(forgetEndedBefore));
            sessions.put(session.tokenHash(), toMicros(session));
        });
    }

    @Override
    public Optional<KeptSession> find(String tokenHash) {
        return store.tx(() -> Optional.ofNullable(sessions.get(tokenHash)));
    }

    @Override
    public Optional<KeptSession> findByHandle(String handle) {
        return store.tx(() -> sessions.values().stream()
                .filter(kept -> kept.handle().equals(handle))
                .findFirst());
    }

    @Override
    public Page<KeptSession> list(Instant usedAfter, Instant openedAfter, PageRequest page) {
        return store.tx(() -> Pages.of(
                sessions.values().stream()
                        .filter(kept -> isWithin(kept, usedAfter, openedAfter))
                        .sorted(Comparator.comparing(KeptSession::openedAt)
                                .reversed()
                                .thenComparing(KeptSession::handle))
                        .toList(),
                page));
    }

    @Override
    public List<KeptSession> overdue(Instant usedAfter, Instant openedAfter, int limit) {
        return store.tx(() -> sessions.values().stream()
                .filter(kept -> !isWithin(kept, usedAfter, openedAfter) || !isOfAnActiveCard(kept))
                .limit(limit)
                .toList());
    }

    private static boolean isWithin(KeptSession kept, Instant usedAfter, Instant openedAfter) {
        return kept.lastUsedAt().isAfter(usedAfter) && kept.openedAt().isAfter(openedAfter);
    }

    private boolean isOfAnActiveCard(KeptSession kept) {
        return store.register()
                .find(kept.card())
                .filter(card -> card.status() == CardStatus.ACTIVE)
                .isPresent();
    }

    @Override
    public void touch(String tokenHash, Instant usedAt) {
        store.run(() -> sessions.computeIfPresent(tokenHash, (hash, kept) -> used(kept, kept.locked(), usedAt)));
    }

    @Override
    public boolean setLocked(String tokenHash, boolean locked, Instant usedAt, AuditEntry entry) {
        return store.tx(() -> {
            if (sessions.containsKey(tokenHash)) {
                audit.add(entry);
            }
            return sessions.computeIfPresent(tokenHash, (hash, kept) -> used(kept, locked, usedAt)) != null;
        });
    }

    @Override
    public boolean end(String tokenHash, Change how, Instant at, AuditEntry entry) {
        return store.tx(() -> {
            if (!sessions.containsKey(tokenHash)) {
                return false;
            }
            audit.add(entry);
            endings.put(tokenHash, new Ended(how, micros(at)));
            return sessions.remove(tokenHash) != null;
        });
    }

    @Override
    public Optional<Change> ending(String tokenHash) {
        return store.tx(() -> Optional.ofNullable(endings.get(tokenHash)).map(Ended::how));
    }

    private static KeptSession used(KeptSession kept, boolean locked, Instant usedAt) {
        Instant at = micros(usedAt);
        return kept.with(locked, at.isAfter(kept.lastUsedAt()) ? at : kept.lastUsedAt());
    }

    private static KeptSession toMicros(KeptSession s) {
        return new KeptSession(
                s.tokenHash(),
                s.handle(),
                s.card(),
                s.holder(),
                micros(s.validUntil()),
                s.origin(),
                micros(s.openedAt()),
                micros(s.lastUsedAt()),
                s.locked());
    }
}
