package org.tripact.card.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.SessionListener;

/** Tells whoever listens what happened to a session; listeners come and go while the system runs, without restarting what tells them. */
@Component(service = SessionBoard.class)
public final class SessionBoard {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBoard.class);

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(SessionListener listener) {
        listeners.add(listener);
    }

    void unbindListener(SessionListener listener) {
        listeners.remove(listener);
    }

    void tell(String handle, SessionListener.Change change) {
        listeners.forEach(listener -> tell(listener, handle, change));
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
