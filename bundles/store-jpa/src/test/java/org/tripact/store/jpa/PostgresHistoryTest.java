package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresHistoryTest extends HistoryContract {

    @TempDir
    static Path folder;

    private static BasicDataSource source;
    private static JpaStores stores;

    @BeforeAll
    static void fill() throws SQLException {
        source = PostgresServer.freshDatabase();
        // what a server process has read is told by itself
        source.setMaxTotal(1);
        stores = JpaStores.over(source, folder.resolve("store.key"));
        stores.reconciliations().open(1);
        new History(source, LENGTH).fill();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        stores.close();
        source.close();
    }

    /** Derby looks at one row a connector and day for this. */
    @Test
    void shouldReadFewRows_whenUnfinishedComparisonsAreLookedFor() throws Exception {
        assertThat(rowsRead(() -> stores.reconciliations().unfinished())).isLessThan(FEW);
    }

    @Override
    JpaStores stores() {
        return stores;
    }

    @Override
    long rowsRead(Callable<?> work) throws Exception {
        long before = rowsRead();
        work.call();
        return rowsRead() - before;
    }

    private static long rowsRead() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            try (ResultSet sum = statement.executeQuery("select (select sum(seq_tup_read) from pg_stat_user_tables)"
                    + " + (select sum(idx_tup_read) from pg_stat_user_indexes)")) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }
}
