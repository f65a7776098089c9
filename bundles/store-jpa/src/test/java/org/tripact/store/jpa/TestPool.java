package org.tripact.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** A pool as the shipped configuration makes it. */
public final class TestPool {

    private static final List<String> FILLED_TABLES = List.of(
            "OUTBOX",
            "EVIDENCE_EXHIBIT",
            "EVIDENCE",
            "EXHIBIT",
            "STATEMENT",
            "TIMELINE",
            "AGREEMENT",
            "AUDIT",
            "RECEIPT",
            "STRAY",
            "STRAY_ROOM",
            "SESSION_ENDING",
            "RECONCILIATION",
            "HELD_SHEET",
            "DIFFERENCE",
            "CHALLENGE",
            "CARD_SESSION",
            "REGISTERED_CODE",
            "REGISTERED_CARD",
            "REGISTERED_ENTERPRISE");

    private TestPool() {}

    public static BasicDataSource of(String url) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(url);
        pool.setMaxTotal(16);
        pool.setMaxIdle(8);
        pool.setMinIdle(1);
        pool.setMaxWait(Duration.ofSeconds(5));
        pool.setTestOnBorrow(true);
        return pool;
    }

    static void empty(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : FILLED_TABLES) {
                statement.executeUpdate("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
