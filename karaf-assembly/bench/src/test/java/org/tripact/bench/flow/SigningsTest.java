package org.tripact.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.bench.Clients;
import org.tripact.bench.Samples;
import org.tripact.testkit.cards.TestAuthority;

/** What is measured is the real thing: everyone really signed, durably, with a message to customs. */
class SigningsTest {

    @TempDir
    Path folder;

    @Test
    void shouldLeaveAnAgreementWithEvidenceAndMessage_forEachSigning() throws Exception {
        TestAuthority authority = TestAuthority.at(Instant.now());
        List<Holder> holders = Holder.of(authority, 4);
        try (Store store = Store.Kind.DERBY.start(folder);
                Office office = new Office(store.source(), authority, folder)) {
            office.admit(holders);
            Samples samples = new Samples();
            Signings signings = new Signings(office, holders, new Clients(2), 2);
            signings.measure(samples);
            signings.measure(samples);

            assertThat(samples.of(Signings.FLOW).values()).hasSize(2).allMatch(rate -> rate > 0);
            for (String table : List.of("AGREEMENT", "EVIDENCE", "OUTBOX")) {
                assertThat(rows(store, table)).as(table).isEqualTo(4);
            }
        }
    }

    @Test
    void shouldCommitARowEach_whenBare() throws Exception {
        try (Store store = Store.Kind.DERBY.start(folder)) {
            BareCommits.on(store.source(), new Clients(2), 5).measure(new Samples());
            assertThat(rows(store, "BARE_ROW")).isEqualTo(5);
        }
    }

    private static int rows(Store store, String table) throws SQLException {
        try (Connection connection = store.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
