package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What stood by a signature is found by it, and kept once. */
class ExhibitTest {

    @TempDir
    Path folder;

    private DerbyDatabase derby;
    private JpaStores stores;

    @BeforeEach
    void start() {
        derby = DerbyDatabase.in(folder);
        stores = JpaStores.over(derby.source(), folder.resolve("store.key"));
    }

    @AfterEach
    void stop() throws SQLException {
        stores.close();
        derby.shutDown();
    }

    @Test
    void shouldKeepADocumentOnce_whenItStandsByTwoSignatures() throws SQLException {
        sign(StatementFixtures.aSignStatement());
        sign(StatementFixtures.toSign(AgreementFixtures.othersParticulars(AgreementFixtures.number(2))));

        assertThat(column("select DIGEST from EXHIBIT"))
                .containsExactly(StatementFixtures.anExhibit().digest().hex());
        assertThat(column("select STATEMENT from EVIDENCE_EXHIBIT")).hasSize(2);
    }

    @Test
    void shouldNameNothing_whenTheChangeLost() throws SQLException {
        org.tripact.agreement.api.Statement statement = StatementFixtures.aSignStatement();
        sign(statement);

        assertThat(stores.agreements().commit(ChangeFixtures.founding(statement, NOW)))
                .isEqualTo(CommitResult.STATEMENT_CONSUMED);
        assertThat(column("select STATEMENT from EVIDENCE_EXHIBIT")).hasSize(1);
    }

    private void sign(org.tripact.agreement.api.Statement statement) {
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));
        assertThat(stores.agreements().commit(ChangeFixtures.founding(statement, NOW)))
                .isEqualTo(CommitResult.COMMITTED);
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = derby.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
