package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What lies on the disk: everything after a restart, and nothing of a person in plain. */
class RestartTest {

    private static final Encoded BYTES =
            new Encoded("simulator", "BYTES-FOR-CUSTOMS-WITH-110101199001011234".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    private DerbyDatabase derby;
    private JpaStores stores;

    @BeforeEach
    void start() {
        derby = DerbyDatabase.in(folder);
        stores = JpaStores.over(derby.source(), keyFile());
    }

    @AfterEach
    void stop() throws SQLException {
        stores.close();
        derby.shutDown();
    }

    @Test
    void shouldKnowEverything_whenStartedAgain() throws SQLException {
        Statement statement = signOneAndEncode();

        stop();
        start();

        assertThat(stores.agreements().find(NUMBER)).contains(AgreementFixtures.aDeclaredAgreement());
        assertThat(stores.agreements().commit(ChangeFixtures.founding(statement, NOW)))
                .isEqualTo(CommitResult.STATEMENT_CONSUMED);
        List<OutboxMessage> claimed = stores.outbox().claim("b", 1, NOW.plusSeconds(120), Duration.ofMinutes(1));
        assertThat(claimed).hasSize(1);
        assertThat(claimed.get(0).envelope()).usingRecursiveComparison().isEqualTo(ExchangeFixtures.anEnvelope());
        assertThat(claimed.get(0).encoded()).get().usingRecursiveComparison().isEqualTo(BYTES);
    }

    @Test
    void shouldRefuseToStart_whenTheKeyIsGone() throws SQLException, IOException {
        signOneAndEncode();
        stop();
        Files.delete(keyFile());

        assertThatThrownBy(this::start).hasMessageContaining("is missing, but the database holds rows sealed with it");
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void shouldHoldNothingOfThePersonInPlain_onTheDisk() throws SQLException, IOException {
        signOneAndEncode();
        stop();

        assertThat(filesWith("tripact statement v1"))
                .as("what is not sealed is found")
                .isNotEmpty();
        assertThat(filesWith("110101199001011234")).isEmpty();
        assertThat(filesWith("CERTIFICATE-OF-A-PERSON")).isEmpty();
        start();
    }

    private Path keyFile() {
        return folder.resolve("keys/store.key");
    }

    private Statement signOneAndEncode() {
        Statement statement = StatementFixtures.aSignStatement();
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));
        stores.agreements().commit(ChangeFixtures.founding(statement, NOW));
        stores.outbox().claim("a", 1, NOW, Duration.ofMinutes(1));
        stores.outbox().beginAttempt(ChangeFixtures.application(NUMBER), "a", BYTES, NOW, Duration.ofMinutes(1));
        return statement;
    }

    private List<Path> filesWith(String marker) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(marker))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
