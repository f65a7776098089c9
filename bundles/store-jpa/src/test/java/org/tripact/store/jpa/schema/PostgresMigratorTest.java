package org.tripact.store.jpa.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void close() throws SQLException {
        source.close();
    }
}
