package org.tripact.bench.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerTest {

    @TempDir
    Path data;

    @Test
    void shouldReadWhatWasBookedAndWhenTheConnectorLeft() throws Exception {
        Partner partner = Partner.of(data);
        Files.createDirectories(partner.journal().getParent());
        Files.createDirectories(partner.log().getParent());
        Files.writeString(partner.journal(), """
                0011aabb TAKEN\tTA1-S\t2026-11-22T04:00:00.050Z\tAPPLICATION\tTA1
                0011aabb AGAIN\tTA1-S\t2026-11-22T04:00:01Z
                0011aabb ANSWERED\tTA1-S\tTA1-S-STORED
                """);
        Files.writeString(partner.log(), """
                2026-11-22T04:00:01,500 | INFO  | x | Connectors | 150 - exchange - 1 | A connector is gone; running: []
                2026-11-22T04:00:01,600 | INFO  | x | Connectors | 150 - exchange - 1 | Connector simulator is there
                """);
        Files.writeString(partner.log().resolveSibling("karaf.log.1"), """
                2026-11-22T04:00:00,000 | INFO  | x | Connectors | 150 - exchange - 1 | A connector is gone; running: []
                """);

        assertThat(partner.taken())
                .containsExactly(new Partner.Taken("TA1-S", Instant.parse("2026-11-22T04:00:00.050Z")));
        assertThat(partner.answered()).containsExactly("TA1-S");
        assertThat(partner.again()).isEqualTo(1);
        assertThat(partner.gone())
                .containsExactly(Instant.parse("2026-11-22T04:00:00Z"), Instant.parse("2026-11-22T04:00:01.500Z"));
    }

    @Test
    void shouldSayNothing_whenCustomsHasNoBooksYet() throws Exception {
        assertThat(Partner.of(data).taken()).isEmpty();
    }
}
