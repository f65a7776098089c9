package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberSourceTest {

    private final NumberSource numbers = new NumberSource();

    @Test
    void shouldCarryTheDayOfBeijing_whenItIsAlreadyTomorrowThere() {
        assertThat(numbers.agreementNumber(Instant.parse("2026-11-22T16:00:00Z"))
                        .value())
                .matches("TA20261123-[0-9A-HJKMNP-TV-Z]{12}");
    }

    @Test
    void shouldNotRepeat_whenManyAreIssued() {
        Set<Object> issued = new HashSet<>();
        IntStream.range(0, 1_000).forEach(i -> {
            issued.add(numbers.agreementNumber(Instant.EPOCH));
            issued.add(numbers.statementId());
        });

        assertThat(issued).hasSize(2_000);
    }
}
