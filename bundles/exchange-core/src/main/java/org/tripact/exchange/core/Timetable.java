package org.tripact.exchange.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.Sheet;

/**
 * When customs is asked about which day, on Beijing's clock.
 *
 * @param catchUpDays how many days before the last one are asked about, too, where that was missed
 */
record Timetable(Optional<LocalTime> at, int catchUpDays) {

    private static final int MOST_CATCH_UP_DAYS = 31;

    static Timetable of(ExchangeSettings settings) {
        String time = settings.reconcileAt().strip();
        new Bounds("org.tripact.exchange.core")
                .check("reconcileCatchUpDays", settings.reconcileCatchUpDays(), 0, MOST_CATCH_UP_DAYS);
        try {
            return new Timetable(
                    time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time)),
                    settings.reconcileCatchUpDays());
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

    /** The days up to this one that a connector should have been asked about, oldest first; none before its first. */
    List<LocalDate> upTo(LocalDate due, Optional<LocalDate> first) {
        LocalDate oldest = due.minusDays(catchUpDays);
        LocalDate from = first.filter(day -> day.isBefore(due))
                .map(day -> day.isBefore(oldest) ? oldest : day)
                .orElse(due);
        return from.datesUntil(due.plusDays(1)).toList();
    }

    static LocalDate yesterday(Instant now) {
        return now.atZone(Sheet.ZONE).toLocalDate().minusDays(1);
    }

    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Sheet.ZONE).toInstant();
    }
}
