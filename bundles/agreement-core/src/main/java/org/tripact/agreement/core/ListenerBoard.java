package org.tripact.agreement.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementListener;

/** Tells whoever listens; listeners come and go while the system runs, without restarting what tells them. */
@Component(service = ListenerBoard.class)
public final class ListenerBoard {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerBoard.class);

    private final List<AgreementListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(AgreementListener listener) {
        listeners.add(listener);
    }

    void unbindListener(AgreementListener listener) {
        listeners.remove(listener);
    }

    void tell(Agreement agreement) {
        listeners.forEach(listener -> tell(listener, agreement));
    }

    /** The change is kept: whatever a listener does wrong is its own matter. */
    private static void tell(AgreementListener listener, Agreement agreement) {
        try {
            listener.changed(agreement);
        } catch (RuntimeException fault) {
            LOG.error("A listener failed on the change of agreement {}", agreement.number(), fault);
        }
    }
}
