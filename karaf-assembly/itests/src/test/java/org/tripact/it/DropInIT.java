package org.tripact.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector's jar laid into the demo's folder while it runs; {@link TripactAloneIT} shows that production takes none. */
class DropInIT {

    @TempDir
    Path folder;

    @Test
    void shouldCarryWhatWaited_whenItsConnectorIsDroppedIntoTheDemo() throws Exception {
        Path data = folder.resolve("data");
        Path etc = Files.createDirectories(data.resolve("etc"));
        Files.writeString(
                etc.resolve("org.tripact.exchange.core.cfg"), "defaultConnector = " + DroppedConnector.NAME + "\n");
        try (Distribution distribution = new Distribution(data, Map.of())) {
            distribution.start();
            CardReader reader = distribution.reader();
            reader.insert("legal-person");
            Enterprise enterprise = new Enterprise(distribution.port, reader);
            Answer session = enterprise.logIn().expect(201);
            String code =
                    session.body().path("customsCodes").path(0).path("code").asText();
            String number = enterprise.sign(code).expect(201).text("number");
            assertThat(enterprise.get("/agreements/" + number).text("state")).isEqualTo("SIGN_DECLARED");

            ConnectorJar.droppedInto(data.resolve("deploy"));

            enterprise.awaitState(number, "SIGN_SENT");
        }
    }
}
