package org.tripact.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.store.jpa.PostgresServer;

class PostgresMigratorTest extends MigratorContract {

    private BasicDataSource source;

    @Override
    DataSource fresh() {
        source = PostgresServer.freshDatabase();
        return source;
    }

    @Override
    List<Callable<Boolean>> atOnce(Callable<Boolean> start) {
        return List.of(start, start, start);
    }

    @Test
    void shouldWaitForALongScript_thoughCallsOfUsersEndSooner() throws SQLException {
        fresh();
        source.addConnectionProperty("socketTimeout", "1");
        source.setMaxTotal(1);

        new Migrator(List.of(new Script("long.sql", "select pg_sleep(2);"))).migrate(source);

        assertThat(source.getNumIdle() + source.getNumActive()).isEqualTo(1);
        assertThatThrownBy(this::sleep).isInstanceOf(SQLException.class);
    }

    private void sleep() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(2)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        source.close();
    }
}
