package org.tripact.card.core.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.tripact.kernel.CustomsCode;

/** Rows that are sound each for itself and cannot be true together. */
final class Contradictions {

    private Contradictions() {}

    static List<String> among(List<RegisterRow> rows) {
        List<RegisterRow> coded =
                rows.stream().filter(row -> row.code().isPresent()).toList();
        List<String> found = new ArrayList<>();
        found.addAll(differing(rows, row -> row.card().number(), Contradictions::sameCard, "the card"));
        found.addAll(
                differing(rows, row -> row.card().enterprise().uscc(), Contradictions::sameName, "the enterprise"));
        found.addAll(differing(coded, Contradictions::codeOf, Contradictions::sameCode, "the customs code"));
        found.addAll(repeated(coded));
        return found;
    }

    private static <K> List<String> differing(
            List<RegisterRow> rows,
            Function<RegisterRow, K> key,
            BiPredicate<RegisterRow, RegisterRow> same,
            String what) {
        Map<K, RegisterRow> first = new HashMap<>();
        return rows.stream()
                .filter(row -> !same.test(first.computeIfAbsent(key.apply(row), absent -> row), row))
                .map(row -> "line " + row.line() + ": " + what + " is another than in line "
                        + first.get(key.apply(row)).line())
                .toList();
    }

    private static List<String> repeated(List<RegisterRow> coded) {
        Set<List<Object>> seen = new HashSet<>();
        return coded.stream()
                .filter(row -> !seen.add(List.of(row.card().number(), codeOf(row))))
                .map(row -> "line " + row.line() + ": the customs code stands twice for its card")
                .toList();
    }

    private static boolean sameCard(RegisterRow one, RegisterRow other) {
        return one.card().equals(other.card());
    }

    private static boolean sameName(RegisterRow one, RegisterRow other) {
        return one.card().enterprise().equals(other.card().enterprise());
    }

    private static boolean sameCode(RegisterRow one, RegisterRow other) {
        return one.code().equals(other.code())
                && one.card()
                        .enterprise()
                        .uscc()
                        .equals(other.card().enterprise().uscc());
    }

    private static CustomsCode codeOf(RegisterRow row) {
        return row.code().orElseThrow().code();
    }
}
