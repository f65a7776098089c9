package org.tripact.store.jpa.schema;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.store.jpa.DerbyDatabase;

class DerbyMigratorTest extends MigratorContract {

    @TempDir
    Path folder;

    private DerbyDatabase derby;

    @Override
    DataSource fresh() {
        derby = DerbyDatabase.in(folder);
        return derby.source();
    }

    @Override
    List<Callable<Boolean>> atOnce(Callable<Boolean> start) {
        return List.of(start);
    }

    @AfterEach
    void close() throws SQLException {
        derby.shutDown();
    }
}
