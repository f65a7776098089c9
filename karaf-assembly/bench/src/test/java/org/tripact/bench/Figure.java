package org.tripact.bench;

import java.util.List;
import java.util.Locale;

/** A row of the table: a value, what stands beside it, their ratio, what was promised, and whether it holds. */
public record Figure(String what, String value, String peer, String ratio, String target, String verdict) {

    /** A value that a promise names by itself. */
    public static Figure absolute(String what, Series value, String unit, Target target) {
        return new Figure(what, told(value, unit), "–", "–", target.told(unit), target.verdict(value.median()));
    }

    /** A value beside its limit or peer of the same rounds; the promise is about the ratio. */
    public static Figure beside(String what, Series value, String unit, Peer peer, Target target) {
        Series ratio = value.over(peer.value());
        return new Figure(
                what,
                told(value, unit),
                peer.name() + " " + told(peer.value(), unit),
                told(ratio, "×"),
                target.told("×"),
                target.verdict(ratio.median()));
    }

    /** What a value stands beside. */
    public record Peer(String name, Series value) {}

    static List<String> columns() {
        return List.of("what", "median (lowest–highest)", "beside, same rounds", "ratio", "target", "");
    }

    List<String> cells() {
        return List.of(what, value, peer, ratio, target, verdict);
    }

    private static String told(Series series, String unit) {
        String spread =
                series.values().size() == 1 ? "" : " (" + number(series.low()) + "–" + number(series.high()) + ")";
        return (number(series.median()) + " " + unit + spread).strip();
    }

    /** Three digits tell enough. */
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ');
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
