package org.tripact.exchange.core;

import java.time.Duration;

/** The settings, checked and copied. */
record Terms(int workers, int batch, Duration poll, Duration lease, Duration stop, Backoff backoff) {

    static Terms of(ExchangeSettings settings) {
        Bounds bounds = new Bounds("org.tripact.exchange.core");
        bounds.check("workers", settings.workers(), 1, 64);
        bounds.check("batch", settings.batch(), 1, 1000);
        bounds.check("pollMillis", settings.pollMillis(), 10, 60_000);
        bounds.check("leaseSeconds", settings.leaseSeconds(), 5, 3600);
        bounds.check("stopSeconds", settings.stopSeconds(), 0, 60);
        return new Terms(
                settings.workers(),
                settings.batch(),
                Duration.ofMillis(settings.pollMillis()),
                Duration.ofSeconds(settings.leaseSeconds()),
                Duration.ofSeconds(settings.stopSeconds()),
                Backoff.within(bounds, settings.retryFirstSeconds(), settings.retryMaxSeconds()));
    }
}
