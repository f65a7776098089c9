package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTest {

    private static final Map<String, Object> QUEUES =
            Map.of("messageQueue", "to.customs", "answerQueue", "from.customs", "asideQueue", "aside");

    @Test
    void shouldTakeAPlainLine_whenTheBrokerIsOnThisMachine() {
        for (String host : new String[] {"127.0.0.1", "127.3.2.1", "::1", "localhost"}) {
            assertThat(Checked.of(settings(Map.of("host", host))).address().trustStore())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "broker.customs.example", "localhost.example", "127.0.0.1.example", "0.0.0.0"})
    void shouldDemandTls_whenTheBrokerIsElsewhere(String host) {
        assertRefused("tls", Map.of("host", host));
    }

    @Test
    void shouldDemandATrustStore_whenTheLineIsTls() {
        assertRefused("trustStore", Map.of("tls", true));
        assertRefused(
                "trustPasswordFile",
                Map.of("tls", true, "trustStore", Sides.resource("trust.p12").toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "name,Region 1",
        "host,''",
        "host,host/path",
        "user,''",
        "userPasswordFile,''",
        "userPasswordFile,${tripact.data}/password",
        "messageQueue,''",
        "answerQueue,a::b",
        "answerQueue,from.#",
        "asideQueue,to.customs",
        "keyStore,''",
        "sealFamily,SM9",
    })
    void shouldRefuseASetting(String key, String value) {
        assertRefused(key, Map.of(key, value));
    }

    @Test
    void shouldRefuseANumberThatIsOutOfBounds() {
        Map.of("port", 0, "timeoutMillis", 10, "maxBytes", 3 * 1024 * 1024 + 1, "retryMillis", 0, "retryMaxMillis", 10)
                .forEach((key, value) -> assertRefused(key, Map.of(key, value)));
    }

    @Test
    void shouldRefuseAPasswordThatCannotBeRead() {
        assertThatThrownBy(() -> Checked.of(settings(Map.of("userPasswordFile", "/none/such"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Password file /none/such: cannot be read");
    }

    @Test
    void shouldTellNoPassword() {
        assertThat(Checked.of(settings(Map.of())).toString())
                .contains("platform@127.0.0.1")
                .doesNotContain(TestBroker.password());
    }

    @Test
    void shouldLetAnswersPassWithoutASealInADemonstrationOnly() {
        Checked unsealed = Checked.of(settings(Map.of("sealRequired", false)));

        assertThat(unsealed.sealedUnless("true")).isSameAs(unsealed);
        assertThatThrownBy(() -> unsealed.sealedUnless(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tripact.demo=true");
        assertThatThrownBy(() -> unsealed.sealedUnless("false")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String key, Map<String, Object> named) {
        assertThatThrownBy(() -> Checked.of(settings(named)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting " + key + " of org.tripact.customs.jms: ");
    }

    private static JmsSettings settings(Map<String, Object> named) {
        Map<String, Object> all = new HashMap<>(QUEUES);
        all.putAll(named);
        return Settings.with(all);
    }
}
