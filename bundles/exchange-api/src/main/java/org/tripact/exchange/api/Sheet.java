package org.tripact.exchange.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which sheet of which statement. A statement is as many sheets as its lines need, at least one, all made at once.
 *
 * @param day the day in Beijing that it is about
 * @param round how often customs has been asked about this day, this time included; an answer names the round it answers
 * @param number from 1
 * @param of how many sheets the statement has
 * @param made when it was made, on all sheets the same: what happened later it cannot know
 */
public record Sheet(LocalDate day, int round, int number, int of, Instant made) {

    /** The most lines of a sheet. */
    public static final int LINES = 900;

    /** The most sheets of a statement. */
    public static final int MOST = 200;

    /** The most rounds of a day. */
    public static final int ROUNDS = 9999;

    /** Where the days of statements begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Sheet {
        if (round < 1 || round > ROUNDS || number < 1 || number > of || of > MOST) {
            throw new IllegalArgumentException("no sheet " + number + " of " + of + " in round " + round);
        }
    }
}
