package org.tripact.store.jpa;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** All contracts on PostgreSQL. */
class PostgresStoreTest extends StoreContracts {

    @TempDir
    static Path folder;

    private static BasicDataSource source;
    private static JpaStores stores;

    @BeforeAll
    static void open() {
        source = PostgresServer.freshDatabase();
        stores = JpaStores.over(source, folder.resolve("keys/store.key"));
    }

    @AfterAll
    static void close() throws SQLException {
        stores.close();
        source.close();
    }

    @Override
    JpaStores jpa() {
        return stores;
    }

    @Override
    DataSource source() {
        return source;
    }
}
