package org.tripact.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.bench.Samples;

/** What is measured is the real thing: every message is delivered, and its agreement knows. */
class DrainingTest {

    @TempDir
    Path folder;

    @Test
    void shouldLeaveEveryMessageDeliveredAndEveryAgreementSent() throws Exception {
        try (Store store = Store.Kind.DERBY.start(folder)) {
            Draining draining = new Draining(store.source(), folder, 5);
            Samples samples = new Samples();
            draining.measure(samples);
            draining.measure(samples);

            assertThat(samples.of(Draining.NAME).values()).hasSize(2).allMatch(rate -> rate > 0);
            assertThat(count(store, "OUTBOX where STATUS = 'DELIVERED'")).isEqualTo(10);
            assertThat(count(store, "AGREEMENT where STATE = 'SIGN_SENT'")).isEqualTo(10);
        }
    }

    private static int count(Store store, String rows) throws Exception {
        try (Connection connection = store.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getInt(1);
        }
    }
}
