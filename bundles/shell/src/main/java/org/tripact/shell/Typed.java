package org.tripact.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;

/** Reads what a person typed, and says what would have been right. */
final class Typed {

    /** What a terminal can show and a store can look up at once. */
    static final int MOST_LINES = 1_000;

    /** Nobody turns further, and a store need not count beyond. */
    static final int MOST_PAGES = 1_000_000;

    /** Of years with four digits: stores keep a day as ten characters. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    static <E extends Enum<E>> E oneOf(Class<E> allowed, String option, String typed) {
        return Arrays.stream(allowed.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(
                        "%s is one of %s, and not %s".formatted(option, names(allowed), TextTable.plain(typed))));
    }

    static int within(String option, int typed, int least, int most) {
        if (typed < least || typed > most) {
            throw new NotUnderstood("%s goes from %d to %d, and is not %d".formatted(option, least, most, typed));
        }
        return typed;
    }

    static int lines(String option, int typed) {
        return within(option, typed, 1, MOST_LINES);
    }

    static LocalDate day(String option, String typed) {
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeParseException e) {
            throw new NotUnderstood("%s is a day as 2026-11-22, and not %s".formatted(option, TextTable.plain(typed)));
        }
    }

    static MessageId message(String typed) {
        return MessageId.parse(typed)
                .orElseThrow(() -> new NotUnderstood(
                        "the id of a message is as tripact:message-list shows it, and not " + TextTable.plain(typed)));
    }

    static AgreementNumber agreement(String typed) {
        return AgreementNumber.parse(typed)
                .orElseThrow(() -> new NotUnderstood(
                        "the number of an agreement is as TA20261122-0123456789AB, and not " + TextTable.plain(typed)));
    }

    private static <E extends Enum<E>> String names(Class<E> allowed) {
        return Arrays.stream(allowed.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
