package org.tripact.reader.skf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkfErrorTest {

    @Test
    void shouldHaveTheStandardsCodes() throws IOException {
        List<String> published = Files.readAllLines(Path.of("src/test/resources/skf-errors.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(cells -> !cells[1].equals("SAR_OK"))
                .map(cells -> cells[1] + " " + cells[0])
                .toList();

        assertThat(Arrays.stream(SkfError.values()).map(error -> error + " 0x%08X".formatted(error.code())))
                .containsExactlyElementsOf(published);
    }

    @Test
    void shouldTellInTheReadmeWhatACodeIsToldAs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (SkfError error : SkfError.values()) {
            error.refusal()
                    .ifPresent(refusal -> assertThat(readme).contains("| `" + error + "` | `" + refusal + "` |"));
        }
    }

    @Test
    void shouldNameTheCallAndTheCode_andNoArgument() {
        assertThat(new SkfException("SKF_VerifyPIN", 0x0A000024))
                .hasMessage("SKF_VerifyPIN answered 0x0A000024 (SAR_PIN_INCORRECT)");
        assertThat(new SkfException("SKF_Odd", 0x0B000001)).hasMessage("SKF_Odd answered 0x0B000001");
    }
}
