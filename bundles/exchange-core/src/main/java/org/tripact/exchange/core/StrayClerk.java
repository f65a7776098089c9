package org.tripact.exchange.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.exchange.api.port.StrayStore;
import org.tripact.exchange.api.port.StrayStore.Quota;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;

/** Keeps what is no receipt, and shows it to whoever has to look at it. */
@Component(
        service = {StrayShelf.class, StrayDesk.class},
        immediate = true,
        configurationPid = ReceiptTerms.PID)
public final class StrayClerk implements StrayShelf, StrayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StrayClerk.class);

    private final StrayStore store;
    private final Quota quota;
    private final Clock clock;

    @Activate
    public StrayClerk(@Reference StrayStore store, ReceiptSettings settings) {
        this(store, ReceiptTerms.of(settings).strays(), Clock.systemUTC());
    }

    StrayClerk(StrayStore store, Quota quota, Clock clock) {
        this.store = store;
        this.quota = quota;
        this.clock = clock;
        LOG.info("Strays of a connector: at most {}", quota);
    }

    @Override
    public Placement put(Stray stray) {
        String sha256 = sha256(stray.bytes());
        AuditEntry audit = new AuditEntry(
                clock.instant(),
                AuditEvent.STRAY_KEPT,
                stray.connector(),
                subject(stray.connector(), sha256),
                stray.reason().name(),
                stray.detail());
        Placement placement = store.keep(stray, sha256, clock.instant(), quota, audit);
        if (placement == Placement.KEPT) {
            LOG.warn(
                    "Connector {} brought what is no receipt ({} {}); it waits for a person as {}",
                    stray.connector(),
                    stray.reason(),
                    stray.detail(),
                    sha256);
        }
        return placement;
    }

    @Override
    public List<KeptStray> strays(int limit) {
        return store.waiting(limit);
    }

    @Override
    public Optional<byte[]> read(long sequence, Intervention intervention) {
        return store.waiting(sequence)
                .flatMap(kept -> store.read(sequence, audit(kept, AuditEvent.STRAY_READ, intervention)));
    }

    @Override
    public Optional<KeptStray> dismiss(long sequence, Intervention intervention) {
        return store.waiting(sequence)
                .filter(kept -> store.dismiss(
                        sequence, clock.instant(), audit(kept, AuditEvent.STRAY_DISMISSED, intervention)));
    }

    private AuditEntry audit(KeptStray kept, AuditEvent event, Intervention intervention) {
        return AuditEntry.of(intervention, clock.instant(), event, subject(kept.connector(), kept.sha256()));
    }

    private static String subject(String connector, String sha256) {
        return connector + "/" + sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
