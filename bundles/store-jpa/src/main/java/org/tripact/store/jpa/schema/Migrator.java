package org.tripact.store.jpa.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema of this version, one script a transaction: a crash in the middle leaves the last whole
 * version, and the next start goes on from there.
 */
public final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final String TABLE = "SCHEMA_VERSION";

    /** A script takes its time, and so does waiting for another node's. */
    private static final int NONE = 0;

    private final List<Script> scripts;

    public Migrator() {
        this(Script.all());
    }

    Migrator(List<Script> scripts) {
        this.scripts = scripts;
    }

    /** Applies what is missing; nothing where nothing is. */
    public void migrate(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            int timeout = dialect.callTimeout(connection);
            dialect.callTimeout(connection, NONE);
            try {
                migrate(connection, dialect);
            } finally {
                dialect.callTimeout(connection, timeout);
            }
        }
    }

    private void migrate(Connection connection, Dialect dialect) throws SQLException {
        connection.setAutoCommit(false);
        try {
            apply(connection, dialect);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void apply(Connection connection, Dialect dialect) throws SQLException {
        dialect.settle(connection);
        int before = -1;
        int version;
        do {
            dialect.takeTurn(connection);
            version = versionOf(connection);
            before = before < 0 ? version : before;
            if (version < scripts.size()) {
                apply(connection, dialect, version + 1);
            }
            connection.commit();
        } while (version < scripts.size());
        if (before < version) {
            LOG.info("the database's schema went from version {} to {}", before, version);
        }
    }

    private int versionOf(Connection connection) throws SQLException {
        if (!exists(connection)) {
            Dialect.execute(
                    connection,
                    List.of("create table " + TABLE + " (VERSION integer not null, NAME varchar(100) not null,"
                            + " DIGEST varchar(64) not null, constraint SCHEMA_VERSION_KEY primary key (VERSION))"));
        }
        List<String> applied = applied(connection);
        if (applied.size() > scripts.size()) {
            throw new SQLException("the database has schema version " + applied.size() + ", this Tripact knows only "
                    + scripts.size() + ": it was used by a newer version; install that again");
        }
        for (int i = 0; i < applied.size(); i++) {
            if (!applied.get(i).equals(scripts.get(i).digest())) {
                throw new SQLException("the schema script " + scripts.get(i).name()
                        + " is not the one that the database was made with");
            }
        }
        return applied.size();
    }

    private static boolean exists(Connection connection) throws SQLException {
        String name = Dialect.catalogued(connection, TABLE);
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private static List<String> applied(Connection connection) throws SQLException {
        List<String> digests = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select DIGEST from " + TABLE + " order by VERSION")) {
            while (rows.next()) {
                digests.add(rows.getString(1));
            }
        }
        return digests;
    }

    private void apply(Connection connection, Dialect dialect, int version) throws SQLException {
        Script script = scripts.get(version - 1);
        Dialect.execute(connection, script.commands(dialect));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + TABLE + " (VERSION, NAME, DIGEST) values (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, script.name());
            insert.setString(3, script.digest());
            insert.executeUpdate();
        }
    }
}
