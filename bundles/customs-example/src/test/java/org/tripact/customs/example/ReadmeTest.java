package org.tripact.customs.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void shouldNameParts_thatThereAre() {
        assertThat(Readme.OWN.columnUnder("part", 0))
                .flatExtracting(cell -> Arrays.asList(cell.split(", ")))
                .isNotEmpty()
                .allSatisfy(
                        part -> assertThatCode(() -> Class.forName(getClass().getPackageName() + "." + part))
                                .doesNotThrowAnyException());
    }

    @Test
    void shouldTellEverySettingWithItsDefault() {
        List<String> settings = Readme.OWN.columnUnder("setting", 0);
        List<String> defaults = Readme.OWN.columnUnder("setting", 1);
        Method[] all = ExampleSettings.class.getDeclaredMethods();

        assertThat(settings)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(all).map(Method::getName).toList());
        for (Method setting : all) {
            boolean plain = !setting.getReturnType().isArray()
                    && !setting.getDefaultValue().toString().isEmpty();
            assertThat(defaults.get(settings.indexOf(setting.getName())))
                    .as(setting.getName())
                    .matches(plain ? setting.getDefaultValue().toString() : "must be named|–.*|the published ones");
        }
    }
}
