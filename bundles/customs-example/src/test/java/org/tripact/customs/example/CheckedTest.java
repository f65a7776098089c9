package org.tripact.customs.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gateway.example",
                "https://gateway.example:8443/customs/",
                "http://localhost:8080",
                "http://127.0.0.1:8080/customs",
                "http://[::1]:8080"
            })
    void shouldTakeAnAddressThatNobodyElseListensTo(String address) {
        assertThat(Checked.of(Settings.of(folder, address, Map.of())).gateway().toString())
                .doesNotEndWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://gateway.example",
                "http://127.0.0.1.gateway.example",
                "http://localhost@gateway.example",
                "https://name:word@gateway.example",
                "https://gateway.example/?to=customs",
                "ftp://localhost",
                "https:///customs",
                "not an address"
            })
    void shouldRefuseAnAddressThatIsNotGuarded(String address) {
        assertThatThrownBy(() -> Checked.of(Settings.of(folder, address, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting gateway of org.tripact.customs.example: ");
    }

    @ParameterizedTest
    @CsvSource({"name,Customs", "tokenFile,''", "tokenFile,${tripact.data}/token", "keyStore,''", "passwordFile,''"})
    void shouldRefuseToStartWithTheKey_whenASettingIsWrong(String key, String value) {
        assertThatThrownBy(() -> Checked.of(Settings.of(folder, "https://gateway.example", Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting " + key + " of org.tripact.customs.example: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectMillis", "timeoutMillis", "pollMillis"})
    void shouldRefuseToWaitForNoTimeOrForEver(String key) {
        for (int millis : new int[] {-1, 0, 9, 86_400_001}) {
            assertThatThrownBy(() -> Checked.of(Settings.of(folder, "https://gateway.example", Map.of(key, millis))))
                    .hasMessageStartingWith("Setting " + key + " of");
        }
    }

    @Test
    void shouldPrintNothingSecret() {
        assertThat(Checked.of(Settings.of(folder, "https://gateway.example", Map.of()))
                        .toString())
                .contains("https://gateway.example")
                .doesNotContain(Settings.TOKEN, "for-tests-only");
    }
}
