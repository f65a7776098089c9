package org.tripact.exchange.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tripact.exchange.api.Sheet;

/** When customs is asked about which day, on Beijing's clock. */
record Timetable(Optional<LocalTime> at) {

    static Timetable of(ExchangeSettings settings) {
        String time = settings.reconcileAt().strip();
        try {
            return new Timetable(time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time)));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "Setting reconcileAt of org.tripact.exchange.core: '" + time + "' is no time of day like 02:30",
                    wrong);
        }
    }

    /** The last day that customs should have been asked about by now. */
    Optional<LocalDate> due(Instant now) {
        ZonedDateTime there = now.atZone(Sheet.ZONE);
        return at.map(time -> there.toLocalDate().minusDays(there.toLocalTime().isBefore(time) ? 2 : 1));
    }

    static LocalDate yesterday(Instant now) {
        return now.atZone(Sheet.ZONE).toLocalDate().minusDays(1);
    }

    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Sheet.ZONE).toInstant();
    }
}
