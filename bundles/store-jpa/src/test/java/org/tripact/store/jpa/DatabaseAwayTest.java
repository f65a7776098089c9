package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NUMBER;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.store.jpa.schema.SchemaHook;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** A PostgreSQL that goes and comes. */
class DatabaseAwayTest {

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private BasicDataSource source;

    @BeforeEach
    void start() throws IOException {
        server = serverAt(0);
        source = TestPool.of(server.getJdbcUrl("postgres", "postgres"));
    }

    @AfterEach
    void stop() throws IOException, SQLException {
        source.close();
        server.close();
    }

    @Test
    void shouldFailClearlyAndGoOn_whenTheServerGoesAndComes() throws IOException {
        JpaStores stores = JpaStores.over(source, folder.resolve("store.key"));
        Statement statement = StatementFixtures.aSignStatement();
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));

        server.close();
        assertThatThrownBy(() -> stores.agreements().commit(ChangeFixtures.aFoundingChange()))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> stores.agreements().latestOf(CODE)).isInstanceOf(StoreUnavailableException.class);

        server = serverAt(server.getPort());
        assertThat(stores.agreements().statement(statement.id())).contains(statement);
        assertThat(stores.agreements().commit(ChangeFixtures.aFoundingChange())).isEqualTo(CommitResult.COMMITTED);
        assertThat(stores.agreements().find(NUMBER)).contains(AgreementFixtures.aDeclaredAgreement());
        stores.close();
    }

    @Test
    void shouldStartWithoutTheServer_andWorkWhenItComes() throws IOException {
        server.close();
        assertThatCode(() -> new SchemaHook().prepare(source)).doesNotThrowAnyException();
        JpaStores stores = JpaStores.over(source, folder.resolve("store.key"));
        assertThatThrownBy(() -> stores.agreements().find(NUMBER)).isInstanceOf(StoreUnavailableException.class);

        server = serverAt(server.getPort());
        Statement statement = StatementFixtures.aSignStatement();
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));

        assertThat(stores.agreements().commit(ChangeFixtures.aFoundingChange())).isEqualTo(CommitResult.COMMITTED);
        stores.close();
    }

    @Test
    void shouldSayUnavailable_whenNoConnectionBecomesFree() throws SQLException {
        JpaStores stores = JpaStores.over(source, folder.resolve("store.key"));
        source.setMaxWait(Duration.ofMillis(200));
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < source.getMaxTotal(); i++) {
            taken.add(source.getConnection());
        }

        assertThatThrownBy(() -> stores.agreements().find(NUMBER)).isInstanceOf(StoreUnavailableException.class);

        for (Connection connection : taken) {
            connection.close();
        }
        assertThat(stores.agreements().find(NUMBER)).isEmpty();
        stores.close();
    }

    /** On the same data each time; port 0 takes a free one. */
    private EmbeddedPostgres serverAt(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
