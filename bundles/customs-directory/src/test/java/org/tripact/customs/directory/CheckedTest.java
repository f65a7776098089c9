package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.customs.message.StatusMapping;

class CheckedTest {

    @TempDir
    private Path folder;

    @Test
    void shouldHaveThePublishedCodesAsDefaults() throws NoSuchMethodException {
        assertThat((String[]) DirectorySettings.class.getMethod("statuses").getDefaultValue())
                .containsExactlyElementsOf(StatusMapping.DEFAULTS);
    }

    @Test
    void shouldTakeListsAsAFileOfSettingsGivesThem() {
        Checked checked = checked(Map.of("owners", new String[] {"customs-client, eport"}));

        assertThat(checked.guard().owners()).containsExactlyInAnyOrder("customs-client", "eport", "tripact");
    }

    @Test
    void shouldShowNoPassword() throws IOException {
        String password = Files.readAllLines(Sides.resource("password")).get(0);

        assertThat(checked(Map.of()).toString())
                .contains(folder.toString(), Sides.CUSTOMS)
                .doesNotContain(password);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'Region 22'",
        "folder, ''",
        "keyStore, ''",
        "passwordFile, /no/such/file",
        "sealFamily, ROMAN",
        "envelopeFamily, WAX",
        "senderId, a-name-that-is-too-long",
        "receiverId, ''",
        "applicationType, 'A B'",
        "envelopeCertificate, /no/such/file"
    })
    void shouldSayWhatIsWrong(String key, String value) {
        assertThatThrownBy(() -> checked(Map.of(key, value))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "scanMillis, 0",
        "timeoutMillis, 1",
        "maxBytes, 3145729",
        "asideMaxFiles, -1",
        "retrySeconds, -1",
        "retries, 1001",
        "keepDays, -1"
    })
    void shouldKeepNumbersWithinTheirBounds(String key, int value) {
        assertThatThrownBy(() -> checked(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Setting " + key);
    }

    @Test
    void shouldDemandASealCertificate_whereSealsAreRequired() {
        assertThatThrownBy(() -> checked(Map.of("sealCertificates", new String[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(checked(Map.of("sealCertificates", new String[0], "sealRequired", false)))
                .isNotNull();
    }

    @Test
    void shouldLetAnswersPassWithoutASealInADemonstrationOnly() {
        Checked unsealed = checked(Map.of("sealRequired", false));

        assertThat(unsealed.sealedUnless("true")).isSameAs(unsealed);
        assertThatThrownBy(() -> unsealed.sealedUnless(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tripact.demo=true");
        assertThatThrownBy(() -> unsealed.sealedUnless("false")).isInstanceOf(IllegalArgumentException.class);
    }

    private Checked checked(Map<String, Object> named) {
        return Checked.of(Settings.in(folder, named), "tripact");
    }
}
