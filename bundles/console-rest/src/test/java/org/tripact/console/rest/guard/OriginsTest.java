package org.tripact.console.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @Test
    void shouldReadOrigins_whenACfgFileGivesThemInOneLine() {
        Origins origins = Origins.of("http://127.0.0.1:8181, HTTPS://Tripact.Example:443/", "http://localhost:80");

        assertThat(origins).hasToString("[http://127.0.0.1:8181, https://tripact.example, http://localhost]");
        assertThat(origins.anyIsSecure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "*",
                "null",
                "tripact.example",
                "ftp://x",
                "https://x/path",
                "http://",
                "http://x?y",
                "http://a@b",
                "http://x:port"
            })
    void shouldNotStart_whenASettingIsNoOrigin(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origins.of(setting))
                .withMessageContaining("publicOrigins");
    }
}
