package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.customs.message.StatusMapping;

class CheckedTest {

    @Test
    void shouldHaveThePublishedCodesAsDefaults() throws NoSuchMethodException {
        assertThat((String[]) SoapSettings.class.getMethod("statuses").getDefaultValue())
                .containsExactlyElementsOf(StatusMapping.DEFAULTS);
    }

    @Test
    void shouldTakeListsAsAFileOfSettingsGivesThem() {
        Checked checked = checked(Map.of("refusedFaults", new String[] {"Client, E-0007"}));

        assertThat(checked.gateway().refusedFaults()).containsExactlyInAnyOrder("Client", "E-0007");
    }

    @Test
    void shouldShowNoPassword() throws IOException {
        String password = Files.readAllLines(Sides.resource("password")).get(0);

        assertThat(checked(Map.of()).toString())
                .contains("https://127.0.0.1:9/submit", Sides.CUSTOMS)
                .doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:80/submit", "http://[::1]/submit", "http://localhost/submit"})
    void shouldAllowHttpOnThisMachine(String address) {
        assertThat(checked(Map.of("address", address, "gatewayCertificates", new String[0])))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'Region 22'",
        "address, ''",
        "address, gateway",
        "address, 'http://gateway.example/submit'",
        "address, 'http://127.0.0.1.example/submit'",
        "address, 'https://user:secret@gateway.example/submit'",
        "address, 'ftp://127.0.0.1/submit'",
        "address, 'https://a b/'",
        "tlsKeyStore, ''",
        "tlsKeyStore, /no/such/file",
        "tlsPasswordFile, /no/such/file",
        "receiptsHost, no-such-host.invalid",
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
        "connectMillis, 1",
        "connectMillis, 30000",
        "timeoutMillis, 1",
        "receiptsPort, 0",
        "receiptsPort, 65536",
        "maxBytes, 3145729"
    })
    void shouldKeepNumbersWithinTheirBounds(String key, int value) {
        assertThatThrownBy(() -> checked(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Setting " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gatewayCertificates", "callerCertificates", "sealCertificates"})
    void shouldDemandThatSomebodyIsPinned(String key) {
        assertThatThrownBy(() -> checked(Map.of(key, new String[0]))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSayWhichEntryIsMissing() {
        Tls tls = Sides.tlsOf("platform");

        assertThatThrownBy(() -> tls.context("seal", checked(Map.of()).gateway().pinned(), Sides.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no entry 'seal'");
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

    private static Checked checked(Map<String, Object> named) {
        return Checked.of(Settings.with(named));
    }
}
