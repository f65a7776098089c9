package org.tripact.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFaultTest {

    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE",
        "08001, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "25006, UNAVAILABLE",
        "40001, CONTENTION",
        "40P01, CONTENTION",
        "40XL1, CONTENTION",
        "55P03, CONTENTION",
        "23505, CONSTRAINT",
        "23503, CONSTRAINT",
        "42X05, OTHER",
        "22001, OTHER"
    })
    void shouldNameTheFault_whenTheDatabaseGivesItsState(String state, SqlFault fault) {
        assertThat(SqlFault.of(new IllegalStateException(new SQLException("x", state))))
                .isEqualTo(fault);
    }

    @Test
    void shouldFindTheWorst_whenFaultsAreChained() {
        SQLException constraint = new SQLException("x", "23505");
        constraint.setNextException(new SQLException("y", "08003"));

        assertThat(SqlFault.of(constraint)).isEqualTo(SqlFault.UNAVAILABLE);
    }

    @Test
    void shouldSayUnavailable_whenThePoolHasNoConnection() {
        SQLException exhausted = new SQLException("Cannot get a connection", new NoSuchElementException("timeout"));

        assertThat(SqlFault.of(exhausted)).isEqualTo(SqlFault.UNAVAILABLE);
    }

    @Test
    void shouldEnd_whenCausesGoInACircle() {
        Exception first = new IllegalStateException("first");
        first.addSuppressed(new IllegalStateException("second", first));

        assertThat(SqlFault.of(first)).isEqualTo(SqlFault.OTHER);
    }
}
