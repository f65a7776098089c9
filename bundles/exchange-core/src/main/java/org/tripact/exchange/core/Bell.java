package org.tripact.exchange.core;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementListener;

/**
 * Wakes a loop; rings that nobody waited for count as one. A component of its own, since the pump sees the agreements
 * and the agreements see their listeners: this one sees nobody.
 */
@Component(service = {AgreementListener.class, Bell.class})
public final class Bell implements AgreementListener {

    private final Semaphore rung = new Semaphore(0);

    @Activate
    public Bell() {}

    @Override
    public void changed(Agreement agreement) {
        ring();
    }

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
