package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of proofs in the README names tests that are there. */
class ProofsTest {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]+Test");

    @Test
    void shouldNameTestsThatExist() {
        List<String> named = Readme.firstColumnUnder("test").stream()
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(MatchResult::group)
                .toList();

        assertThat(named)
                .contains("HaltedTest")
                .allSatisfy(name -> assertThat(Class.forName("org.tripact.exchange.core." + name))
                        .isNotNull());
    }
}
