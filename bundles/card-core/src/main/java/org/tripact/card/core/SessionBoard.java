package org.tripact.card.core;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.SessionListener;

/** Tells whoever listens what happened to a session; listeners come and go while the system runs. */
@Component(service = SessionBoard.class)
public final class SessionBoard {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBoard.class);

    /** Not in the constructor: that would restart all sessions' service whenever a listener comes or goes. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<SessionListener> listeners = List.of();

    @Activate
    public SessionBoard() {}

    SessionBoard(List<SessionListener> listeners) {
        this.listeners = listeners;
    }

    void tell(String handle, SessionListener.Change change) {
        for (SessionListener listener : listeners) {
            tell(listener, handle, change);
        }
    }

    /** The change is kept: whatever a listener does wrong is its own matter. */
    private static void tell(SessionListener listener, String handle, SessionListener.Change change) {
        try {
            listener.changed(handle, change);
        } catch (RuntimeException fault) {
            LOG.error("A listener failed on {} of session {}", change, handle, fault);
        }
    }
}
