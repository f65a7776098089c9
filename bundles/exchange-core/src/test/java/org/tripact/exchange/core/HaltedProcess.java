package org.tripact.exchange.core;

import java.nio.file.Path;
import java.time.Duration;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.SettableClock;

/** A process that works until it is halted: {@code HaltedProcess FOLDER message|receipt CALL}. */
public final class HaltedProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private HaltedProcess() {}

    /** Ends with {@link Plant#HALTED}; in any other way only if the test is wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        SettableClock clock = SettableClock.atFixtureTime();
        clock.advance(Duration.ofMinutes(5));
        Plant plant = new Plant(Path.of(arguments[0]), clock, arguments[2]);
        if (arguments[1].equals("message")) {
            plant.pump();
        } else {
            plant.intake().accept(ExchangeFixtures.aStoredReceipt());
        }
        // the other threads work, and one of them halts
        Thread.sleep(PATIENCE.toMillis());
    }
}
