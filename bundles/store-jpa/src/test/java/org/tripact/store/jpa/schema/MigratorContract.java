package org.tripact.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How a schema grows, for the database that the subclass brings. */
abstract class MigratorContract {

    private static final Script ADDITION = new Script(
            "999-addition.sql", "create table ADDITION (\n  ID integer not null, NOTE ${bytes}\n);\n\n-- a; b;\n");
    private static final Script BROKEN =
            new Script("998-broken.sql", "create table HALF (ID integer);\n\ncreate tabel NONSENSE;\n");

    /** A database that nobody has used. */
    abstract DataSource fresh() throws SQLException;

    @Test
    void shouldKeepTheRows_whenAnOlderSchemaIsBroughtUpToDate() throws Exception {
        DataSource source = fresh();
        new Migrator(Script.all().subList(0, 1)).migrate(source);
        execute(source, "insert into SEAL_KEY (ID, FINGERPRINT) values (1, 'kept')");

        new Migrator(Script.all()).migrate(source);

        assertThat(texts(source, "select FINGERPRINT from SEAL_KEY")).containsExactly("kept");
        assertThat(texts(source, "select NAME from TURN")).containsExactly("challenges");
        assertThat(texts(source, "select NAME from SCHEMA_VERSION order by VERSION"))
                .containsExactlyElementsOf(
                        Script.all().stream().map(Script::name).toList());
    }

    @Test
    void shouldLetOpenAgreementsHoldTheirCodeAndOthersTheirNumber_whenTheyAreOlderThanScript011() throws Exception {
        DataSource source = fresh();
        new Migrator(Script.all().subList(0, 10)).migrate(source);
        execute(source, agreement("TA-OPEN", "'3100910001'"));
        execute(source, agreement("TA-OVER", "null"));
        execute(source, agreement("TA-OVER-TOO", "null"));

        new Migrator(Script.all()).migrate(source);

        assertThat(texts(source, "select HOLDS from AGREEMENT order by NUMBER"))
                .containsExactly("3100910001", "TA-OVER", "TA-OVER-TOO");
        assertThatThrownBy(() -> execute(source, "update AGREEMENT set HOLDS = '3100910001' where NUMBER = 'TA-OVER'"))
                .isInstanceOf(SQLException.class);
    }

    private static String agreement(String number, String openCode) {
        return "insert into AGREEMENT (NUMBER, CUSTOMS_CODE, USCC, ENTERPRISE_NAME, DISTRICT_CODE, DISTRICT_NAME,"
                + " TEXT_VERSION, TEXT_DIGEST, OPEN_CODE, STATE, REASON, SIGNED_AT, VERSION) values ('" + number
                + "', '3100910001', '91310115MA1K4XXXX1', '上海某某公司', '2200', '上海海关', '2026-11', '0', " + openCode
                + ", 'ANY', '', 0, 1)";
    }

    @Test
    void shouldChangeNothing_whenTheSchemaIsUpToDate() throws Exception {
        DataSource source = fresh();
        new Migrator().migrate(source);
        execute(source, "update TURN set TAKEN = 7");

        new Migrator().migrate(source);

        assertThat(texts(source, "select TAKEN from TURN")).containsExactly("7");
    }

    @Test
    void shouldSpeakTheDatabasesWords_whenTheScriptHoldsWordsToFill() throws Exception {
        DataSource source = fresh();

        new Migrator(List.of(ADDITION)).migrate(source);

        assertThat(texts(source, "select NOTE from ADDITION")).isEmpty();
    }

    @Test
    void shouldLeaveTheLastWholeVersion_whenAScriptBreaksInTheMiddle() throws Exception {
        DataSource source = fresh();

        assertThatThrownBy(() -> new Migrator(List.of(ADDITION, BROKEN)).migrate(source))
                .isInstanceOf(SQLException.class);

        assertThat(texts(source, "select NAME from SCHEMA_VERSION")).containsExactly(ADDITION.name());
        assertThatThrownBy(() -> texts(source, "select ID from HALF")).isInstanceOf(SQLException.class);
    }

    @Test
    void shouldRefuse_whenAnAppliedScriptWasChanged() throws Exception {
        DataSource source = fresh();
        new Migrator(List.of(ADDITION)).migrate(source);
        Script changed = new Script(ADDITION.name(), ADDITION.text() + "drop table ADDITION;\n");

        assertThatThrownBy(() -> new Migrator(List.of(changed)).migrate(source))
                .hasMessageContaining(ADDITION.name())
                .hasMessageContaining("not the one");
    }

    @Test
    void shouldRefuse_whenTheDatabaseIsNewerThanTheProgram() throws Exception {
        DataSource source = fresh();
        new Migrator(List.of(ADDITION, new Script("b", "create table B (ID integer);"))).migrate(source);

        assertThatThrownBy(() -> new Migrator(List.of(ADDITION)).migrate(source))
                .hasMessageContaining("newer version");
    }

    @Test
    void shouldApplyEachScriptOnce_whenNodesStartAtOnce() throws Exception {
        DataSource source = fresh();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> start = () -> {
            new Migrator().migrate(source);
            return true;
        };
        try {
            for (Future<Boolean> node : nodes.invokeAll(atOnce(start))) {
                assertThat(node.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(texts(source, "select NAME from SCHEMA_VERSION")).hasSameSizeAs(Script.all());
    }

    /** How many nodes this database may have. */
    abstract List<Callable<Boolean>> atOnce(Callable<Boolean> start);

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
