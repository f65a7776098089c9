package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of the README say what the code says. */
class ReadmeTest {

    private static List<String> firstCells(String heading) throws IOException {
        return Files.readString(Path.of("README.md"))
                .split("## " + heading + "\n", 2)[1]
                .split("\n## ", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Test
    void shouldListEveryFault() throws IOException {
        assertThat(firstCells("Why a certificate, list or request is refused"))
                .containsExactlyElementsOf(names(CertificateFault.values()));
        assertThat(firstCells("Why an answer of OCSP is refused")).containsExactlyElementsOf(names(OcspFault.values()));
        assertThat(firstCells("Why a key store does not open")).containsExactlyElementsOf(names(Pkcs12Fault.values()));
        assertThat(firstCells("Why an envelope does not open")).containsExactlyElementsOf(names(CmsFault.values()));
    }
}
