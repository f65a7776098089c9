package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @Test
    void shouldTakeItsOwnDefaults() {
        assertThat(Terms.of(Defaults.but(Map.of())).lease()).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "workers,0",
        "workers,65",
        "batch,0",
        "pollMillis,9",
        "leaseSeconds,4",
        "retryFirstSeconds,0",
        "retryMaxSeconds,1",
        "stopSeconds,61"
    })
    void shouldRefuseWithTheKey_whenANumberIsOutOfBounds(String key, int value) {
        assertThatThrownBy(() -> Terms.of(Defaults.but(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting " + key + " of org.tripact.exchange.core is " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "batch,0",
        "pollMillis,9",
        "retryFirstSeconds,0",
        "retryMaxSeconds,1",
        "stopSeconds,61",
        "strayMaxCount,-1"
    })
    void shouldRefuseWithTheKey_whenANumberAboutReceiptsIsOutOfBounds(String key, int value) {
        assertThatThrownBy(() -> ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting " + key + " of org.tripact.exchange.receipts is " + value);
    }

    @Test
    void shouldDoubleTheWaitUpToItsLimit() {
        Backoff never = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(300), () -> 0);

        assertThat(IntStream.of(1, 2, 3, 8, 9, 31, 1_000_000)
                        .mapToObj(n -> never.after(n).toSeconds()))
                .containsExactly(2L, 4L, 8L, 256L, 300L, 300L, 300L);
    }

    @Test
    void shouldShortenTheWaitByHalfAtMost() {
        Backoff always = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(300), () -> 0.999_999);

        assertThat(always.after(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1001));
        assertThat(always.after(50)).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(151));
    }
}
