package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.SECOND_CODE;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.ChangeFixtures.application;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What several nodes on one PostgreSQL may meet when they claim. */
@Timeout(60)
class PostgresClaimTest {

    @TempDir
    Path folder;

    private BasicDataSource source;
    private JpaStores stores;

    @BeforeEach
    void signTwo() {
        source = PostgresServer.freshDatabase();
        stores = JpaStores.over(source, folder.resolve("keys/store.key"));
        sign(1);
        sign(2);
    }

    @AfterEach
    void close() throws SQLException {
        stores.close();
        source.close();
    }

    @Test
    void shouldPassOverAMessageThatAnotherNodeIsLeasing_insteadOfWaitingForIt() throws SQLException {
        try (Connection other = begin()) {
            execute(other, "select ID from OUTBOX where MESSAGE_ID = '" + application(number(1)) + "' for update");

            assertThat(claim(1)).containsExactly(application(number(2)));
        }
        assertThat(claim(10)).containsExactly(application(number(1)));
    }

    @Test
    void shouldFindAMessageWithALowNumber_whenItsTransactionCommitsLast() throws SQLException {
        try (Connection slow = begin()) {
            // the row leaves and comes again under its own low number, as if its transaction had begun first
            execute(slow, "create temporary table LATE as select * from OUTBOX order by ID limit 1");
            execute(slow, "delete from OUTBOX where ID in (select ID from LATE)");
            slow.commit();
            execute(slow, "insert into OUTBOX overriding system value select * from LATE");

            assertThat(claim(10)).containsExactly(application(number(2)));
            slow.commit();
        }

        assertThat(claim(10)).containsExactly(application(number(1)));
    }

    private void sign(int n) {
        org.tripact.agreement.api.Statement statement =
                StatementFixtures.toSign(AgreementFixtures.particulars(number(n), n == 1 ? CODE : SECOND_CODE));
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));
        stores.agreements().commit(ChangeFixtures.founding(statement, NOW));
    }

    private List<MessageId> claim(int limit) {
        return stores.outbox().claim("here", limit, NOW, Duration.ofMinutes(1)).stream()
                .map(message -> message.envelope().id())
                .toList();
    }

    private Connection begin() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
