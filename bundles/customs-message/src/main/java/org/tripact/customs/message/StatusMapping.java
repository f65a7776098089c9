package org.tripact.customs.message;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which code of customs means what. Field systems differ, so each connector is told; immutable. */
public final class StatusMapping {

    /** What the published conventions say: the defaults of a connector's setting. */
    public static final List<String> DEFAULTS = List.of(
            "2=DECLARED",
            "3=SENT",
            "4=NOT_SENT",
            "100=REJECTED",
            "120=STORED",
            "399=APPROVED",
            "negative=STORE_FAILED");

    private static final String NEGATIVE = "negative";
    private static final Pattern CODE = Pattern.compile("-?[0-9A-Za-z]{1,32}");
    private static final Pattern NEGATIVE_CODE = Pattern.compile("-[0-9]+");

    private final Map<String, Meaning> meanings;

    private StatusMapping(Map<String, Meaning> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** The {@link #DEFAULTS}. */
    public static StatusMapping standard() {
        return parse(DEFAULTS);
    }

    /**
     * The mapping in entries {@code code=MEANING}; the code {@code negative} stands for every negative number that has
     * no entry of its own. What is wrong is told by an IllegalArgumentException fit for a log.
     */
    public static StatusMapping parse(List<String> entries) {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] sides = entry.strip().split("\\s*=\\s*", -1);
            if (sides.length != 2 || !CODE.matcher(sides[0]).matches()) {
                throw new IllegalArgumentException("Status mapping: '" + entry + "' is not code=MEANING");
            }
            if (meanings.put(sides[0], meaning(entry, sides[1])) != null) {
                throw new IllegalArgumentException("Status mapping: '" + sides[0] + "' has two meanings");
            }
        }
        return new StatusMapping(meanings);
    }

    /** What the code means. */
    public Meaning meaningOf(String code) {
        Meaning otherwise = NEGATIVE_CODE.matcher(code).matches()
                ? meanings.getOrDefault(NEGATIVE, Meaning.UNKNOWN)
                : Meaning.UNKNOWN;
        return meanings.getOrDefault(code, otherwise);
    }

    @Override
    public String toString() {
        return meanings.toString();
    }

    private static Meaning meaning(String entry, String name) {
        return Arrays.stream(Meaning.values())
                .filter(meaning -> meaning.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Status mapping: '" + entry + "' has no known meaning"));
    }
}
