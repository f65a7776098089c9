package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.card.agent.Blocks;

class CheckCodeTest {

    @Test
    void shouldComputeThePublishedChecks() throws IOException {
        List<String[]> vectors = vectors();

        assertThat(vectors).hasSizeGreaterThanOrEqualTo(5);
        assertThat(vectors).allSatisfy(vector -> {
            String input = new ObjectMapper().readValue(vector[0], String.class);
            assertThat(CheckCode.of(input)).isEqualTo(vector[1]);
            assertThat(Blocks.check(input)).isEqualTo(vector[1]);
        });
    }

    private static List<String[]> vectors() throws IOException {
        try (InputStream in = CheckCodeTest.class.getResourceAsStream("eport-checkcode-vectors.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
