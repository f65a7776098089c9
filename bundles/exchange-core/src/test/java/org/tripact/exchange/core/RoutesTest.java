package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.testkit.ExchangeFixtures;

class RoutesTest {

    private static final String CODE = "3201160001";

    @ParameterizedTest
    @CsvSource({"2200,simulator", "2248,soap-yangshan", "5300,soap-east", "5301,simulator", "0100,simulator"})
    void shouldTakeTheLongestPrefix(String district, String connector) {
        Routes routes = Routes.parse("22=simulator, 2248=soap-yangshan ,5300 = soap-east", "simulator");

        assertThat(routes.connectorFor(of(district, CODE))).isEqualTo(connector);
    }

    @Test
    void shouldGoTheDefaultWay_whenNothingIsRouted() {
        assertThat(Routes.parse(" ", "jms-a").connectorFor(of("2200", CODE))).isEqualTo("jms-a");
    }

    @ParameterizedTest
    @CsvSource({"3117980008,soap-broker", "3117160001,soap-east", "3201160001,jms-a", "99999800AB,simulator"})
    void shouldTakeTheCustomsCodeBeforeTheDistrict(String code, String connector) {
        Routes routes =
                Routes.parse("22=jms-a,code:3117=soap-east,code:311798=soap-broker,code:99999800AB=simulator", "dir");

        assertThat(routes.connectorFor(of("2248", code))).isEqualTo(connector);
    }

    private static Envelope of(String district, String code) {
        Envelope usual = ExchangeFixtures.anEnvelope();
        return new Envelope(
                usual.id(),
                usual.kind(),
                usual.agreement(),
                new CustomsCode(code),
                usual.enterprise(),
                new CustomsDistrict(district, ""),
                usual.text(),
                usual.at(),
                usual.signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22",
                "22=",
                "=soap",
                "22000=soap",
                "2a=soap",
                "22=Soap East",
                "22=soap,",
                "22=soap,22=jms",
                ",",
                "code:=soap",
                "code:31a=soap",
                "code:31171600011=soap"
            })
    void shouldRefuseWithASentence_whenARouteIsWrong(String routes) {
        assertThatThrownBy(() -> Routes.parse(routes, "simulator"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting routes of org.tripact.exchange.core: '");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soap-2200", "soap-east;simulator", "simulator, soap east"})
    void shouldRefuseWithASentence_whenAHeldConnectorIsNoName(String held) {
        assertThatThrownBy(() -> Itinerary.of(Defaults.but(Map.of("heldConnectors", held))))
                .hasMessageStartingWith("Setting heldConnectors of org.tripact.exchange.core: '")
                .hasMessageEndingWith("' is not the name of a connector");
    }

    @Test
    void shouldTellWhatIsHeldForNothing() {
        Itinerary itinerary = Itinerary.of(
                Defaults.but(Map.of("routes", "22=soap-east", "heldConnectors", "soap-east, soap-eats, simulator")));

        assertThat(itinerary.heldForNothing()).containsExactly("soap-eats");
    }

    @Test
    void shouldRefuseWithASentence_whenTheDefaultIsNoName() {
        assertThatThrownBy(() -> Routes.parse("", "")).hasMessageContaining("defaultConnector");
    }
}
