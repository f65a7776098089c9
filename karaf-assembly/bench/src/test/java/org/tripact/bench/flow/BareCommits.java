package org.tripact.bench.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.tripact.bench.Clients;
import org.tripact.bench.Samples;
import org.tripact.bench.Side;

/** One limit: transactions of one small row, over the same pool into the same database. */
record BareCommits(DataSource source, Clients clients, int batch, AtomicInteger next) implements Side {

    static final String NAME = "bare commits";

    static BareCommits on(DataSource source, Clients clients, int batch) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table BARE_ROW (ID integer not null primary key, TEXT varchar(64) not null)");
        }
        return new BareCommits(source, clients, batch, new AtomicInteger());
    }

    @Override
    public void measure(Samples into) throws Exception {
        into.addRate(NAME, batch, clients.nanos(batch, i -> insert()));
    }

    private void insert() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement("insert into BARE_ROW (ID, TEXT) values (?, ?)")) {
                row.setInt(1, next.incrementAndGet());
                row.setString(2, "x".repeat(64));
                row.executeUpdate();
            }
            connection.commit();
        }
    }
}
