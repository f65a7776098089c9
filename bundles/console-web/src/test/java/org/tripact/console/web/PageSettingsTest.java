package org.tripact.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSettingsTest {

    @Test
    void shouldTellAddressesAndLinks() {
        PageSettings settings = PageSettings.of(settings(
                new String[] {" wss://wss.singlewindow.cn:61231", "ws://127.0.0.1:61232/", ""},
                new String[] {"货物申报|\"进口\"整合申报|https://example.org/a?b=c"}));
        assertThat(settings.agentAddresses())
                .containsExactly("wss://wss.singlewindow.cn:61231", "ws://127.0.0.1:61232");
        assertThat(settings.json())
                .isEqualTo("{\"agentAddresses\":[\"wss://wss.singlewindow.cn:61231\",\"ws://127.0.0.1:61232\"],"
                        + "\"portalLinks\":[{\"section\":\"货物申报\",\"name\":\"\\u0022进口\\u0022整合申报\","
                        + "\"url\":\"https://example.org/a?b=c\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:61232", "ws://127.0.0.1", "127.0.0.1:61232", "ws://a:1; script-src *"})
    void shouldRefuseAddressesThatAreNoControl(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageSettings.of(settings(new String[] {address}, new String[0])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"货物申报|进口", "货物申报|进口|javascript:alert(1)"})
    void shouldRefuseLinksThatLeadNowhere(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageSettings.of(settings(new String[0], new String[] {link})));
    }

    private static ConsoleWebSettings settings(String[] agentAddresses, String[] portalLinks) {
        return new ConsoleWebSettings() {
            @Override
            public String[] agentAddresses() {
                return agentAddresses;
            }

            @Override
            public String[] portalLinks() {
                return portalLinks;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ConsoleWebSettings.class;
            }
        };
    }
}
