package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void shouldNameParts_thatThereAre() {
        assertThat(Readme.firstColumnUnder("part"))
                .flatExtracting(cell -> Arrays.asList(cell.replace("`", "").split(", ")))
                .isNotEmpty()
                .allSatisfy(
                        part -> assertThatCode(() -> Class.forName(getClass().getPackageName() + "." + part))
                                .doesNotThrowAnyException());
    }
}
