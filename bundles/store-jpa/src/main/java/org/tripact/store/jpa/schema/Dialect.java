package org.tripact.store.jpa.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the two databases differ. */
public enum Dialect {
    /**
     * One process has the database for itself, so nobody else migrates it. A lock that is not given within seconds is
     * asked for again in a new transaction, instead of holding the user for Derby's minute.
     */
    DERBY(
            Map.of("bytes", "blob", "ascii", "", "skipLocked", ""),
            List.of(),
            List.of(
                    "call SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '10')",
                    "call SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '2')")),
    /** Nodes that start at once wait for each other; the lock goes with the transaction, also when a node dies. */
    POSTGRESQL(
            Map.of("bytes", "bytea", "ascii", "collate \"C\"", "skipLocked", "for update of o skip locked"),
            List.of("select pg_advisory_xact_lock(728371964455)"),
            List.of());

    private final Map<String, String> words;
    private final List<String> turn;
    private final List<String> settings;

    Dialect(Map<String, String> words, List<String> turn, List<String> settings) {
        this.words = words;
        this.turn = turn;
        this.settings = settings;
    }

    /** What this is a connection to. */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "Apache Derby" -> DERBY;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("Tripact runs on Derby and PostgreSQL, not on " + product);
        };
    }

    /** Puts this database's words into a script or query. */
    public String speak(String script) {
        String spoken = script;
        for (Map.Entry<String, String> word : words.entrySet()) {
            spoken = spoken.replace("${" + word.getKey() + "}", word.getValue());
        }
        return spoken;
    }

    /** Waits until no other node migrates; holds until the end of the transaction. */
    void takeTurn(Connection connection) throws SQLException {
        execute(connection, turn);
    }

    /** Sets what the database keeps for itself. */
    void settle(Connection connection) throws SQLException {
        execute(connection, settings);
    }

    /** After how many milliseconds a call is cut off, 0 for never; Derby, which is no server, knows no such time. */
    int callTimeout(Connection connection) throws SQLException {
        return this == POSTGRESQL ? connection.getNetworkTimeout() : 0;
    }

    void callTimeout(Connection connection, int millis) throws SQLException {
        if (this == POSTGRESQL) {
            connection.setNetworkTimeout(Runnable::run, millis);
        }
    }

    /** As the database's catalogue writes a name that was not quoted. */
    static String catalogued(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    static void execute(Connection connection, List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
