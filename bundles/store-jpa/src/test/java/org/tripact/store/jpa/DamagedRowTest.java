package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.SECOND_CODE;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.ChangeFixtures.application;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.agreement.api.Statement;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What one message needs was damaged on the disk: the others go on. */
class DamagedRowTest {

    @TempDir
    Path folder;

    private DerbyDatabase derby;
    private JpaStores stores;

    @BeforeEach
    void twoMessagesWait() {
        derby = DerbyDatabase.in(folder);
        stores = JpaStores.over(derby.source(), folder.resolve("keys/store.key"));
        sign(NUMBER, CODE);
        sign(number(2), SECOND_CODE);
    }

    @AfterEach
    void stop() throws SQLException {
        stores.close();
        derby.shutDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X''", "X'01'", "X'01000000000000000000000000000000'"})
    void shouldParkTheDamagedOneAndGiveTheOthers(String sealed) throws SQLException {
        execute("update EVIDENCE set SEALED_CERTIFICATE = cast(" + sealed + " as blob) where AGREEMENT = ?");

        assertThat(claimed()).containsExactly(application(number(2)));

        assertThat(stores.outbox().standing(application(NUMBER))).hasValueSatisfying(standing -> {
            assertThat(standing.status()).isEqualTo(Status.PARKED);
            assertThat(standing.reason()).isNotBlank();
        });
        AuditEntry audit =
                stores.audit().read(new PageRequest(0, 1)).items().get(0).entry();
        assertThat(audit.event()).isEqualTo(AuditEvent.MESSAGE_PARKED);
        assertThat(audit.outcome()).isEqualTo("DAMAGED");
    }

    @Test
    void shouldGiveEveryMessage_whenNoneIsDamaged() {
        assertThat(claimed()).containsExactly(application(NUMBER), application(number(2)));
    }

    private List<MessageId> claimed() {
        return stores.outbox().claim("a", 10, NOW, Duration.ofMinutes(1)).stream()
                .map(OutboxMessage::envelope)
                .map(envelope -> envelope.id())
                .toList();
    }

    private void sign(AgreementNumber number, CustomsCode code) {
        Statement statement = StatementFixtures.toSign(AgreementFixtures.particulars(number, code));
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));
        stores.agreements().commit(ChangeFixtures.founding(statement, NOW));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = derby.source().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, NUMBER.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
