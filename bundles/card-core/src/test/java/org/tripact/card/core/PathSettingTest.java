package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathSettingTest {

    private final Map<String, String> properties = Map.of("karaf.etc", "/opt/tri$pact\\etc");

    @Test
    void shouldPutPropertiesInTheirPlace() {
        assertThat(PathSetting.resolve("${karaf.etc}/tripact/trust", properties::get))
                .isEqualTo(Path.of("/opt/tri$pact\\etc/tripact/trust"));
    }

    @Test
    void shouldLeaveAPlainPathAsItIs() {
        assertThat(PathSetting.resolve("/srv/trust", properties::get)).isEqualTo(Path.of("/srv/trust"));
    }

    @Test
    void shouldSayWhichPropertyIsMissing() {
        assertThatThrownBy(() -> PathSetting.resolve("${karaf.home}/x", properties::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("karaf.home");
    }
}
