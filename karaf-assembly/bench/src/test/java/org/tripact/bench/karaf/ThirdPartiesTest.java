package org.tripact.bench.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThirdPartiesTest {

    @Test
    void shouldKeepEverythingButTheBundlesOfTheHouse() {
        String shipped = """
                <features name="tripact" xmlns="x">
                  <feature name="tripact" version="1">
                    <feature>tripact-web</feature>
                    <bundle start-level="40">mvn:org.tripact/wrap-derby/1</bundle>
                    <bundle>mvn:org.tripact/card-core/1</bundle>
                    <bundle start-level="60">mvn:org.tripact/kernel/1</bundle>
                    <bundle start-level="40">mvn:org.postgresql/postgresql/42</bundle>
                  </feature>
                </features>
                """;

        assertThat(ThirdParties.of(shipped).xml())
                .contains(
                        "<features name=\"third-parties\"",
                        "<feature name=\"tripact\"",
                        "tripact-web",
                        "wrap-derby",
                        "org.postgresql")
                .doesNotContain("card-core", "kernel");
    }
}
