package org.tripact.exchange.core;

import java.time.Duration;
import org.tripact.exchange.api.port.StrayStore.Quota;

/** The settings about receipts, checked and copied. */
record ReceiptTerms(int batch, Duration poll, Duration stop, Backoff backoff, Quota strays) {

    static final String PID = "org.tripact.exchange.receipts";

    static ReceiptTerms of(ReceiptSettings settings) {
        Bounds bounds = new Bounds(PID);
        bounds.check("batch", settings.batch(), 1, 1000);
        bounds.check("pollMillis", settings.pollMillis(), 10, 60_000);
        bounds.check("stopSeconds", settings.stopSeconds(), 0, 60);
        bounds.check("strayMaxCount", settings.strayMaxCount(), 0, 100_000);
        bounds.check("strayMaxBytes", settings.strayMaxBytes(), 0, 1L << 40);
        return new ReceiptTerms(
                settings.batch(),
                Duration.ofMillis(settings.pollMillis()),
                Duration.ofSeconds(settings.stopSeconds()),
                Backoff.within(bounds, settings.retryFirstSeconds(), settings.retryMaxSeconds()),
                new Quota(settings.strayMaxCount(), settings.strayMaxBytes()));
    }
}
