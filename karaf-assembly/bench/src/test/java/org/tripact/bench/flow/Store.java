package org.tripact.bench.flow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;

/** A fresh database on the disk, forced to it at every commit, behind a pool as the shipped configuration makes it. */
record Store(BasicDataSource source, Closeable server) implements AutoCloseable {

    /** The databases that are measured. */
    enum Kind {
        DERBY("Derby") {
            @Override
            Store start(Path folder) {
                return new Store(pool("jdbc:derby:" + folder.resolve("derby") + ";create=true"), () -> {});
            }
        },
        POSTGRESQL("PostgreSQL") {
            @Override
            Store start(Path folder) throws IOException, SQLException {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgresql"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
                BasicDataSource source = pool(server.getJdbcUrl("postgres", "postgres"));
                requireOn(source, "fsync", "synchronous_commit", "full_page_writes");
                return new Store(source, server);
            }
        };

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        abstract Store start(Path folder) throws IOException, SQLException;
    }

    @Override
    public void close() throws IOException, SQLException {
        source.close();
        server.close();
    }

    private static BasicDataSource pool(String url) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(url);
        pool.setMaxTotal(16);
        pool.setMaxIdle(8);
        pool.setMinIdle(1);
        pool.setMaxWait(Duration.ofSeconds(5));
        pool.setTestOnBorrow(true);
        return pool;
    }

    /** What commits into the page cache only would be measured as a wonder. */
    private static void requireOn(BasicDataSource source, String... settings) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    if (!row.next() || !"on".equals(row.getString(1))) {
                        throw new IllegalStateException("PostgreSQL runs without " + setting);
                    }
                }
            }
        }
    }
}
