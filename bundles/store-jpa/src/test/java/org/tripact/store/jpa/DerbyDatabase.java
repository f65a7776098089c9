package org.tripact.store.jpa;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;

/** A Derby database on disk, with the shipped settings. */
public record DerbyDatabase(Path folder, BasicDataSource source) {

    public static DerbyDatabase in(Path folder) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Path database = folder.resolve("derby");
        return new DerbyDatabase(database, TestPool.of("jdbc:derby:" + database + ";create=true"));
    }

    public void shutDown() throws SQLException {
        source.close();
        try {
            DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true")
                    .close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
