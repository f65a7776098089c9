package org.tripact.card.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.memory.MemoryStore;

class RegisterImportTest {

    private static final String HEADER = String.join(",", RegisterFile.COLUMNS);
    private static final String BOTH = "CONSIGNEE_CONSIGNOR|DECLARANT";
    private static final String LEGAL = "9100000000021,MA2TXT022,91330200MA2TXT022M,\"宁波双码, 报关\",LEGAL_PERSON,ACTIVE,";
    private static final String OPERATOR = "9100000000022,MA2TXT022,91330200MA2TXT022M,\"宁波双码, 报关\",OPERATOR,LOST,";

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final RegisterImport register =
            new RegisterImport(store.register(), store.audit(), SettableClock.atFixtureTime());

    @Test
    void shouldImportCardsWithAllTheirCodes() throws IOException {
        names("code\tname_zh\n2200\t上海海关\tShanghai\n");
        load(LEGAL + "33026199T2," + BOTH + ",2200", LEGAL + "3302980T21,DECLARANT,2999", OPERATOR + ",,");
        RegisteredCard card = find("9100000000021").orElseThrow();
        assertThat(card.enterprise().name()).isEqualTo("宁波双码, 报关");
        assertThat(card.kind()).isEqualTo(CardKind.LEGAL_PERSON);
        assertThat(card.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(card.codes())
                .containsExactly(
                        new RegisteredCode(
                                new CustomsCode("33026199T2"),
                                Set.of(CodeRole.CONSIGNEE_CONSIGNOR, CodeRole.DECLARANT),
                                new CustomsDistrict("2200", "上海海关")),
                        new RegisteredCode(
                                new CustomsCode("3302980T21"),
                                Set.of(CodeRole.DECLARANT),
                                new CustomsDistrict("2999", "2999")));
        assertThat(find("9100000000022").map(RegisteredCard::status)).contains(CardStatus.LOST);
        assertThat(audit()).containsExactly("register.csv OK 2 cards");
    }

    @Test
    void shouldImportNothing_whenOneLineIsBad() throws IOException {
        load(LEGAL + "33026199T2," + BOTH + ",2200", OPERATOR + "SHORT," + BOTH + ",2200");
        assertThat(find("9100000000021")).isEmpty();
        assertThat(audit()).containsExactly("register.csv REFUSED line 3: not a 10-character customs code");
    }

    @Test
    void shouldNameEveryBadLine() throws IOException {
        assertThat(problems(
                        "SHORT,MA2TXT022,91330200MA2TXT022M,宁波,LEGAL_PERSON,ACTIVE,,,",
                        "9100000000021,X,91330200MA2TXT022M,宁波,LEGAL_PERSON,ACTIVE,,,",
                        "9100000000021,MA2TXT022,SHORT,宁波,LEGAL_PERSON,ACTIVE,,,",
                        "9100000000021,MA2TXT022,91330200MA2TXT022M, ,LEGAL_PERSON,ACTIVE,,,",
                        "9100000000021,MA2TXT022,91330200MA2TXT022M,宁波,CHIEF,ACTIVE,,,",
                        "9100000000021,MA2TXT022,91330200MA2TXT022M,宁波,LEGAL_PERSON,ASLEEP,,,",
                        LEGAL + "33026199T2,BROKER,2200",
                        LEGAL + "33026199T2,,2200",
                        LEGAL + "33026199T2,DECLARANT,22"))
                .containsExactly(
                        "line 2: not a 13-character card number",
                        "line 3: not a 9-character organisation code",
                        "line 4: uscc is no unified social credit code",
                        "line 5: enterprise is empty",
                        "line 6: kind is none of [LEGAL_PERSON, OPERATOR]",
                        "line 7: status is none of [ACTIVE, SUSPENDED, LOST]",
                        "line 8: roles is none of [CONSIGNEE_CONSIGNOR, DECLARANT]",
                        "line 9: roles is empty",
                        "line 10: not a 4-digit customs district");
    }

    @Test
    void shouldFindWhatCannotBeTrueTogether() throws IOException {
        assertThat(problems(
                        LEGAL + "33026199T2,DECLARANT,2200",
                        LEGAL + "33026199T2,DECLARANT,2200",
                        LEGAL.replace("ACTIVE", "LOST") + ",,",
                        OPERATOR.replace("双码", "三码") + ",,",
                        "9100000000031,MA5TXT036,91440300MA5TXT036M,深圳,LEGAL_PERSON,ACTIVE,33026199T2,DECLARANT,2200"))
                .containsExactly(
                        "line 4: the card is another than in line 2",
                        "line 5: the enterprise is another than in line 2",
                        "line 6: the customs code is another than in line 2",
                        "line 3: the customs code stands twice for its card");
    }

    @Test
    void shouldRefuse_whenColumnsAreOthers() throws IOException {
        Files.writeString(file(), "card,name\n1,2\n");
        assertThat(RegisterFile.read(file(), new NameTable(Map.of())).problems())
                .singleElement()
                .asString()
                .startsWith("line 1: the columns must be cardNumber,");
    }

    @Test
    void shouldRefuse_whenALineHasTooFewOrTooManyCells() throws IOException {
        assertThat(problems(LEGAL + "33026199T2", LEGAL + "33026199T2,DECLARANT,2200,more"))
                .containsExactly("line 2: 7 cells instead of 9", "line 3: 10 cells instead of 9");
    }

    @Test
    void shouldRefuse_whenAQuoteIsNotClosed() throws IOException {
        assertThat(problems(LEGAL + "33026199T2,\"DECLARANT,2200")).hasSize(1);
    }

    @Test
    void shouldRefuse_whenFileIsNotUtf8() throws IOException {
        Files.writeString(file(), HEADER + "\n" + LEGAL + ",,\n", Charset.forName("GBK"));
        assertThat(RegisterFile.read(file(), new NameTable(Map.of())).problems())
                .singleElement()
                .asString()
                .contains("not UTF-8");
    }

    @Test
    void shouldImport_whenASpreadsheetPutItsMarkBefore() throws IOException {
        Files.writeString(file(), "\uFEFF" + HEADER + "\r\n" + LEGAL + ",,\r\n", StandardCharsets.UTF_8);
        register.importFile(file(), List.of());
        assertThat(find("9100000000021")).isPresent();
    }

    @Test
    void shouldImport_whenTheCheckOfTheCreditCodeFails() throws IOException {
        load("9100000000041,M0000XUF4,91350211M0000XUF46,厦门,LEGAL_PERSON,ACTIVE,,,");
        assertThat(find("9100000000041")).isPresent();
    }

    @Test
    void shouldImportNothingAndSayNothing_whenThereIsNoFile() {
        register.importFile(file(), List.of());
        assertThat(audit()).isEmpty();
    }

    private Path file() {
        return folder.resolve("register.csv");
    }

    private void names(String table) throws IOException {
        Files.writeString(folder.resolve("districts.tsv"), table);
    }

    private void load(String... lines) throws IOException {
        write(lines);
        register.importFile(file(), List.of(folder.resolve("districts.tsv"), folder.resolve("missing.tsv")));
    }

    private List<String> problems(String... lines) throws IOException {
        write(lines);
        return RegisterFile.read(file(), new NameTable(Map.of())).problems();
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file(), HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private Optional<RegisteredCard> find(String number) {
        return store.register().find(new CardNumber(number));
    }

    private List<String> audit() {
        return store.audit().read(new PageRequest(0, 10)).items().stream()
                .map(row -> row.entry())
                .map((AuditEntry entry) -> entry.subject() + " " + entry.outcome() + " " + entry.detail())
                .toList();
    }
}
