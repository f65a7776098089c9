package org.tripact.store.jpa;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** All contracts on embedded Derby, on disk. */
class DerbyStoreTest extends StoreContracts {

    @TempDir
    static Path folder;

    private static DerbyDatabase derby;
    private static JpaStores stores;

    @BeforeAll
    static void open() {
        derby = DerbyDatabase.in(folder);
        stores = JpaStores.over(derby.source(), folder.resolve("keys/store.key"));
    }

    @AfterAll
    static void close() throws SQLException {
        stores.close();
        derby.shutDown();
    }

    @Override
    JpaStores jpa() {
        return stores;
    }

    @Override
    DataSource source() {
        return derby.source();
    }
}
