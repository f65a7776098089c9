package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.kernel.CustomsDistrict;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({"2200,simulator", "2248,soap-yangshan", "5300,soap-east", "5301,simulator", "0100,simulator"})
    void shouldTakeTheLongestPrefix(String district, String connector) {
        Routes routes = Routes.parse("22=simulator, 2248=soap-yangshan ,5300 = soap-east", "simulator");

        assertThat(routes.connectorFor(new CustomsDistrict(district, ""))).isEqualTo(connector);
    }

    @Test
    void shouldGoTheDefaultWay_whenNothingIsRouted() {
        assertThat(Routes.parse(" ", "jms-a").connectorFor(new CustomsDistrict("2200", "")))
                .isEqualTo("jms-a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22", "22=", "=soap", "22000=soap", "2a=soap", "22=Soap East", "22=soap,", "22=soap,22=jms", ","
            })
    void shouldRefuseWithASentence_whenARouteIsWrong(String routes) {
        assertThatThrownBy(() -> Routes.parse(routes, "simulator"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting routes of org.tripact.exchange.core: '");
    }

    @Test
    void shouldRefuseWithASentence_whenTheDefaultIsNoName() {
        assertThatThrownBy(() -> Routes.parse("", "")).hasMessageContaining("defaultConnector");
    }
}
