package org.tripact.agreement.core;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.tripact.agreement.api.CustomsAnswer;

/** The store keeps microseconds: whoever is answered finer times would see them change on the next look. */
final class Microseconds {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private Microseconds() {}

    static Clock of(Clock clock) {
        return Clock.tick(clock, TICK);
    }

    static CustomsAnswer of(CustomsAnswer answer) {
        return new CustomsAnswer(
                answer.number(),
                answer.notice(),
                answer.subject(),
                answer.meaning(),
                answer.at().truncatedTo(ChronoUnit.MICROS),
                answer.reference(),
                answer.reason());
    }
}
