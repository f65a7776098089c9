package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Stray;

class ReadmeTest {

    @Test
    void shouldTellEveryOutcome() {
        assertThat(Readme.firstColumnUnder("outcome")).containsExactlyElementsOf(names(Delivery.class));
    }

    @Test
    void shouldTellEveryRefusalOfTheBroker() {
        assertThat(Readme.firstColumnUnder("the broker's word"))
                .containsExactlyInAnyOrderElementsOf(Reasons.REFUSALS.stream()
                        .map(ActiveMQExceptionType::name)
                        .toList());
    }

    @Test
    void shouldTellEveryVerdict() {
        assertThat(Readme.firstColumnUnder("verdict")).containsExactlyElementsOf(names(Verdict.class));
    }

    @Test
    void shouldTellEveryReasonToShelve() {
        assertThat(Readme.firstColumnUnder("shelved as"))
                .containsExactlyElementsOf(
                        Arrays.stream(Stray.Reason.values()).map(Enum::name).toList());
    }

    @Test
    void shouldTellEverySetting() {
        assertThat(Readme.firstColumnUnder("setting"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(JmsSettings.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void shouldTellTheDefaultOfEverySetting() {
        List<String> settings = Readme.columnUnder("setting", 1);
        List<String> defaults = Readme.columnUnder("setting", 2);
        for (Method setting : JmsSettings.class.getDeclaredMethods()) {
            String told = defaults.get(settings.indexOf(setting.getName()));
            boolean plain = !setting.getReturnType().isArray()
                    && !setting.getDefaultValue().toString().isEmpty();
            assertThat(told)
                    .as(setting.getName())
                    .matches(plain ? setting.getDefaultValue().toString() : "must be named.*|–.*|the published ones");
        }
    }

    private static List<String> names(Class<?> sealedType) {
        return Arrays.stream(sealedType.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }
}
