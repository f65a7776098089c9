package org.tripact.console.rest;

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
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.StoreUnavailableException;

/** Keeps streams alive and closes those whose session has ended, however it ended. Its own thread may wait for a store. */
@Component(service = {})
public final class EventHeartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(EventHeartbeat.class);

    private final CardSessions sessions;
    private final EventStreams streams;
    private final ScheduledExecutorService thread;
    private boolean storeAway;

    @Activate
    public EventHeartbeat(
            @Reference Console console, @Reference CardSessions sessions, @Reference EventStreams streams) {
        this.sessions = sessions;
        this.streams = streams;
        this.thread = new ScheduledThreadPoolExecutor(
                1, task -> new Thread(task, "tripact-events-heartbeat"), new ThreadPoolExecutor.DiscardPolicy());
        long beat = console.limits().heartbeat().toMillis();
        thread.scheduleWithFixedDelay(this::round, beat, beat, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void deactivate() {
        thread.shutdownNow();
    }

    private void round() {
        storeAway = false;
        streams.onEach(stream -> thread.execute(() -> beat(stream)));
    }

    private void beat(EventStream stream) {
        if (!storeAway) {
            try {
                check(stream);
            } catch (StoreUnavailableException away) {
                // the session lives on until it is known better; the next round asks again
                storeAway = true;
            } catch (RuntimeException fault) {
                LOG.error("A session could not be checked", fault);
            }
        }
        streams.on(stream, EventStream::beat);
    }

    private void check(EventStream stream) {
        Outcome<CardSession, ?> session = sessions.find(stream.visitor().token(), Use.DOES_NOT_COUNT);
        session.fold(
                now -> {
                    streams.on(stream, open -> open.sees(now));
                    return null;
                },
                ended -> {
                    gone(stream);
                    return null;
                });
    }

    /** Another node may have ended it; how stands in the store. */
    private void gone(EventStream stream) {
        sessions.ending(stream.visitor().token())
                .ifPresentOrElse(
                        how -> streams.on(stream, open -> open.session(how)),
                        () -> streams.on(stream, EventStream::sessionGone));
    }
}
