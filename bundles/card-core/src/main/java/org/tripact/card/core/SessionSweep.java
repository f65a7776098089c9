package org.tripact.card.core;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.kernel.StoreUnavailableException;

/**
 * Ends sessions that nobody calls any more: their pages listen still, and must be told. Whoever changed the register,
 * and on whichever node: a suspended card's page closes.
 */
@Component(
        service = {},
        configurationPid = "org.tripact.card.core")
public final class SessionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
    private static final int AT_ONCE = 100;

    private final SessionLife life;
    private final ScheduledExecutorService thread;
    private boolean storeAway;

    @Activate
    public SessionSweep(
            @Reference SessionStore store,
            @Reference RegisterStore register,
            @Reference AuditTrail trail,
            @Reference SessionBoard board,
            CardSettings settings) {
        this(
                new SessionLife(
                        store,
                        register,
                        SessionPolicy.of(settings),
                        new Journal(trail, board, Clock.systemUTC()),
                        Clock.systemUTC()),
                Duration.ofSeconds(settings.sessionSweepSeconds()));
        LOG.info("Sessions are swept every {} s", settings.sessionSweepSeconds());
    }

    SessionSweep(SessionLife life, Duration pause) {
        this.life = life;
        this.thread = new ScheduledThreadPoolExecutor(
                1, task -> new Thread(task, "tripact-session-sweep"), new ThreadPoolExecutor.DiscardPolicy());
        thread.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void deactivate() {
        thread.shutdownNow();
    }

    /** A round that throws would be the last one. */
    private void round() {
        try {
            while (life.sweep(AT_ONCE) == AT_ONCE) {
                LOG.info("{} sessions were swept, and there are more", AT_ONCE);
            }
            storeAway = false;
        } catch (StoreUnavailableException away) {
            if (!storeAway) {
                LOG.warn("Sessions cannot be swept while the store is away");
            }
            storeAway = true;
        } catch (Throwable fault) {
            LOG.error("Sessions could not be swept", fault);
        }
    }
}
