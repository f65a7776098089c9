package org.tripact.exchange.core;

import java.time.Duration;

/** The settings, checked and copied. */
record Terms(int workers, int batch, Duration poll, Duration lease, Duration stop, Backoff backoff) {

    static Terms of(ExchangeSettings settings) {
        within("workers", settings.workers(), 1, 64);
        within("batch", settings.batch(), 1, 1000);
        within("pollMillis", settings.pollMillis(), 10, 60_000);
        within("leaseSeconds", settings.leaseSeconds(), 5, 3600);
        within("retryFirstSeconds", settings.retryFirstSeconds(), 1, 3600);
        within("retryMaxSeconds", settings.retryMaxSeconds(), settings.retryFirstSeconds(), 86_400);
        within("stopSeconds", settings.stopSeconds(), 0, 60);
        return new Terms(
                settings.workers(),
                settings.batch(),
                Duration.ofMillis(settings.pollMillis()),
                Duration.ofSeconds(settings.leaseSeconds()),
                Duration.ofSeconds(settings.stopSeconds()),
                Backoff.byChance(
                        Duration.ofSeconds(settings.retryFirstSeconds()),
                        Duration.ofSeconds(settings.retryMaxSeconds())));
    }

    private static void within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("Setting %s of org.tripact.exchange.core is %d; it must be %d to %d"
                    .formatted(key, value, least, most));
        }
    }
}
