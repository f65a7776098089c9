package org.tripact.demo.pki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command: words and {@code --name value} pairs. What is wrong says an IllegalArgumentException. */
record Options(List<String> words, Map<String, String> values) {

    static Options parse(List<String> arguments, Set<String> known) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            if (!known.contains(argument)) {
                throw new IllegalArgumentException("no such option: " + argument);
            }
            if (i + 1 == arguments.size() || values.put(argument, arguments.get(++i)) != null) {
                throw new IllegalArgumentException(argument + " needs one value");
            }
        }
        return new Options(words, values);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    int number(String option, int fallback, int least, int most) {
        int number;
        try {
            number = value(option).map(Integer::valueOf).orElse(fallback);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number", e);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException(option + " goes from " + least + " to " + most);
        }
        return number;
    }

    /** The one word that must stand there. */
    String onlyWord(String what) {
        if (words.size() != 1) {
            throw new IllegalArgumentException(what + " is needed, and nothing else");
        }
        return words.get(0);
    }

    Options withoutWords() {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + words.get(0));
        }
        return this;
    }
}
