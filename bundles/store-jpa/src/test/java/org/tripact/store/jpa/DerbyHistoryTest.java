package org.tripact.store.jpa;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DerbyHistoryTest extends HistoryContract {

    private static final List<String> FILLED =
            List.of("AGREEMENT", "STATEMENT", "EVIDENCE", "OUTBOX", "RECONCILIATION", "HELD_SHEET", "DIFFERENCE");

    @TempDir
    static Path folder;

    private static DerbyDatabase derby;
    private static JpaStores stores;

    @BeforeAll
    static void fill() throws SQLException {
        derby = DerbyDatabase.in(folder);
        // what is told of a statement is asked of its connection
        derby.source().setMaxTotal(1);
        stores = JpaStores.over(derby.source(), folder.resolve("store.key"));
        stores.reconciliations().open(1);
        new History(derby.source(), LENGTH).fill();
        for (String table : FILLED) {
            execute("call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table + "', null)");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        stores.close();
        derby.shutDown();
    }

    @Override
    JpaStores stores() {
        return stores;
    }

    @Override
    long rowsRead(Callable<?> work) throws Exception {
        execute("call SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
        execute("call SYSCS_UTIL.SYSCS_SET_XPLAIN_SCHEMA('TOLD')");
        execute("delete from TOLD.SYSXPLAIN_SCAN_PROPS");
        work.call();
        execute("call SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
        execute("call SYSCS_UTIL.SYSCS_SET_XPLAIN_SCHEMA('')");
        try (Connection connection = derby.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select sum(NO_VISITED_ROWS) from TOLD.SYSXPLAIN_SCAN_PROPS")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    private static void execute(String command) throws SQLException {
        try (Connection connection = derby.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
