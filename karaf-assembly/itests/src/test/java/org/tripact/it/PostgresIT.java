package org.tripact.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same archive on PostgreSQL, by one file. */
class PostgresIT {

    @TempDir
    Path folder;

    @Test
    void shouldSignRestartAndTerminate_whenTheDataSourceFileNamesPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start();
                Distribution distribution = new Distribution(folder.resolve("data"), Map.of())) {
            Path etc = Files.createDirectories(folder.resolve("data/etc"));
            Files.writeString(etc.resolve("org.ops4j.datasource-tripact.cfg"), shippedFileFor(server));
            distribution.start();
            Enterprise enterprise = loggedIn(distribution);
            String code = firstCode(enterprise);
            String number = enterprise.sign(code).expect(201).text("number");
            assertThat(distribution.stop()).isTrue();
            distribution.start();
            enterprise.awaitState(number, "SIGN_APPROVED");
            enterprise.terminate(number, code).expect(200);
            assertThat(agreementsIn(server)).isEqualTo(1);
            assertThat(folder.resolve("data/tripact/derby")).doesNotExist();
        }
    }

    // what the README tells the operator to do: take the Derby lines out and those of PostgreSQL in
    private static String shippedFileFor(EmbeddedPostgres server) throws Exception {
        Path shipped = Path.of(System.getProperty("project.root"), "config", "org.ops4j.datasource-tripact.cfg");
        return Files.readString(shipped)
                .replaceFirst("(?m)^osgi.jdbc.driver.name = derby$", "")
                .replaceFirst("(?m)^url = jdbc:derby.*$", "")
                .replaceFirst("(?m)^# (osgi.jdbc.driver.class.*)$", "$1")
                .replaceFirst(
                        "(?m)^# (url = jdbc:postgresql://)localhost:5432/tripact",
                        "$1localhost:" + server.getPort() + "/postgres")
                .replaceFirst("(?m)^# user = tripact$", "user = postgres")
                .replaceFirst("(?m)^# password =$", "password = postgres");
    }

    private static Enterprise loggedIn(Distribution distribution) {
        CardReader reader = distribution.reader();
        reader.insert("legal-person");
        Enterprise enterprise = new Enterprise(distribution.port, reader);
        enterprise.logIn().expect(201);
        return enterprise;
    }

    private static String firstCode(Enterprise enterprise) {
        return enterprise
                .get("/session")
                .body()
                .path("customsCodes")
                .path(0)
                .path("code")
                .asText();
    }

    private static long agreementsIn(EmbeddedPostgres server) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from AGREEMENT where STATE = 'TERMINATED'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
