package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the README say what schemas and code say. */
class ReadmeTest {

    private static List<String[]> rowsUnder(String heading) throws IOException {
        return Files.readString(Path.of("README.md"))
                .split("## " + Pattern.quote(heading) + "\n", 2)[1]
                .split("\n#", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toArray(String[]::new))
                .toList();
    }

    private static List<String> firstCellsUnder(String heading) throws IOException {
        return rowsUnder(heading).stream().map(row -> row[1]).toList();
    }

    /** The elements of a type of a schema, in their order. */
    private static List<String> elements(String schema, String type) throws IOException {
        return names("element", schema, type);
    }

    private static List<String> names(String what, String schema, String type) throws IOException {
        String body = Files.readString(Sides.resource(schema))
                .split("<xs:complexType name=\"" + type + "\">", 2)[1]
                .split("\n  </xs:complexType>", 2)[0];
        return Pattern.compile("<xs:" + what + " name=\"([A-Za-z]+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AgreementApplication, AgreementTermination | customs-message-1.xsd | Notice",
                "AgreementReceipt | customs-message-1.xsd | Receipt",
                "FormatReject | customs-message-1.xsd | Reject",
                "SentStatement, HeldStatement | customs-message-1.xsd | SentSheet",
                "SentStatement, HeldStatement | customs-message-1.xsd | HeldSheet",
                "TransInfo, and OriHead of an answer | dxp-1.xsd | TransInfo",
                "AddInfo | dxp-1.xsd | AddInfo",
                "Response | dxp-1.xsd | Response"
            })
    void shouldListTheElements(String heading, String schema, String type) throws IOException {
        assertThat(firstCellsUnder(heading)).isNotEmpty().isEqualTo(elements(schema, type));
    }

    @ParameterizedTest
    @CsvSource({"Line of a SentStatement, SentLine", "Line of a HeldStatement, HeldLine"})
    void shouldListTheAttributes(String heading, String type) throws IOException {
        assertThat(firstCellsUnder(heading)).isNotEmpty().isEqualTo(names("attribute", "customs-message-1.xsd", type));
    }

    @Test
    void shouldListEveryRefusal() throws IOException {
        assertThat(firstCellsUnder("Why a message is refused"))
                .isEqualTo(Arrays.stream(Refusal.values()).map(Enum::name).toList());
    }

    @Test
    void shouldListEveryMeaning_withItsCodeAndWhatItDoes() throws IOException {
        List<String[]> rows = rowsUnder("Status mapping");
        assertThat(rows.stream().map(row -> row[1]))
                .containsExactlyElementsOf(
                        Arrays.stream(Meaning.values()).map(Enum::name).toList());
        for (String[] row : rows) {
            Meaning meaning = Meaning.valueOf(row[1]);
            assertThat(StatusMapping.DEFAULTS.contains(row[2] + "=" + meaning))
                    .as(row[1])
                    .isEqualTo(!row[2].equals("–"));
            assertThat(meaning.delivery("").getClass().getSimpleName()).isEqualTo(row[3]);
            assertThat(meaning.receipt().map(Enum::name).orElse("–")).isEqualTo(row[4]);
        }
    }

    @Test
    void shouldTellTheLimits() throws IOException {
        assertThat(rowsUnder("Limits").stream().map(row -> row[1] + "=" + row[2]))
                .containsExactly(
                        "MAX_BYTES=" + GuardedXml.MAX_BYTES,
                        "MAX_DEPTH=" + GuardedXml.MAX_DEPTH,
                        "MAX_ELEMENTS=" + GuardedXml.MAX_ELEMENTS,
                        "MAX_ATTRIBUTES=" + GuardedXml.MAX_ATTRIBUTES,
                        "MAX_ATTRIBUTE_LENGTH=" + GuardedXml.MAX_ATTRIBUTE_LENGTH);
    }
}
