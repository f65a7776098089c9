package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Stray;

class ReadmeTest {

    @Test
    void shouldTellEverySetting() {
        assertThat(Readme.firstColumnUnder("setting"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SoapSettings.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void shouldTellTheDefaultOfEverySetting() {
        List<String> settings = Readme.firstColumnUnder("setting");
        List<String> defaults = Readme.columnUnder("setting", 2);
        for (Method setting : SoapSettings.class.getDeclaredMethods()) {
            assertThat(defaults.get(settings.indexOf(setting.getName())))
                    .as(setting.getName())
                    .matches(defaultOf(setting));
        }
    }

    @Test
    void shouldTellEveryLimit() {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("MAX_DEPTH", String.valueOf(Xml.MAX_DEPTH));
        limits.put("MAX_CHILDREN", String.valueOf(Xml.MAX_CHILDREN));
        limits.put("MAX_ELEMENTS", String.valueOf(Xml.MAX_ELEMENTS));
        limits.put("MAX_ATTRIBUTE_LENGTH", String.valueOf(Xml.MAX_ATTRIBUTE_LENGTH));
        limits.put("THREADS", String.valueOf(ReceiptsListener.THREADS));
        limits.put("CONNECTIONS", String.valueOf(ReceiptsListener.CONNECTIONS));
        limits.put("HEADER_BYTES", String.valueOf(ReceiptsListener.HEADER_BYTES));
        limits.put("IDLE_MILLIS", String.valueOf(ReceiptsListener.IDLE_MILLIS));
        limits.put("HANDSHAKE_MILLIS", String.valueOf(Strangers.HANDSHAKE_MILLIS));
        limits.put("AT_A_TIME", String.valueOf(Strangers.AT_A_TIME));
        limits.put("OF_ONE_ADDRESS", String.valueOf(Strangers.OF_ONE_ADDRESS));
        limits.put("BYTES_A_SECOND", String.valueOf(ReceiptsListener.BYTES_A_SECOND));

        List<String> names = Readme.firstColumnUnder("limit");
        List<String> values = Readme.columnUnder("limit", 2);
        Map<String, String> told = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(i -> told.put(names.get(i), values.get(i)));
        assertThat(told).isEqualTo(limits);
    }

    @Test
    void shouldTellEveryReasonOfAStray() {
        assertThat(Readme.columnUnder("what customs brings", 2))
                .filteredOn(kept -> kept.startsWith("aside, "))
                .map(kept -> kept.substring("aside, ".length()))
                .containsAll(
                        Arrays.stream(Stray.Reason.values()).map(Enum::name).toList());
    }

    @Test
    void shouldSpeakOfTheSameNamesAsTheWsdl() throws IOException {
        try (InputStream wsdl = Contract.class.getResourceAsStream("customs-gateway-1.wsdl")) {
            assertThat(new String(wsdl.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "targetNamespace=\"" + Contract.NAMESPACE + "\"",
                            "soapAction=\"" + Contract.SUBMIT + "\"",
                            "soapAction=\"" + Contract.NOTIFY + "\"",
                            "tns:" + Contract.NOT_TAKEN,
                            "tns:" + Contract.NEVER_TAKEN,
                            "The answer " + Contract.TAKEN,
                            ReceiptsListener.PATH);
        }
    }

    private static String defaultOf(Method setting) {
        if (setting.getDefaultValue() instanceof String[] several) {
            return several.length == 1 ? several[0] : "must be named.*|the published ones";
        }
        String one = setting.getDefaultValue().toString();
        return one.isEmpty() ? "must be named.*|–.*" : one;
    }
}
