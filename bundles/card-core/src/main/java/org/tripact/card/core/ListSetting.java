package org.tripact.card.core;

import java.util.Arrays;
import java.util.List;

/** What a setting names: its parts, separated by commas, each once. */
public final class ListSetting {

    private ListSetting() {}

    public static List<String> read(String... setting) {
        return Arrays.stream(setting)
                .flatMap(part -> Arrays.stream(part.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
