package org.tripact.card.core.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;

/** The register file as it was read: all rows, or everything that is wrong with it. Nothing of a bad file is used. */
record RegisterFile(List<RegisterRow> rows, List<String> problems) {

    static final List<String> COLUMNS = List.of(
            "cardNumber",
            "organisationCode",
            "uscc",
            "enterprise",
            "kind",
            "status",
            "customsCode",
            "roles",
            "district");

    static RegisterFile read(Path file, NameTable districts) throws IOException {
        try {
            return parse(withoutMark(Files.readString(file)), districts);
        } catch (CharacterCodingException e) {
            return new RegisterFile(
                    List.of(), List.of("the file is not UTF-8 (a spreadsheet may have saved it as GBK)"));
        }
    }

    /** The cards, each with the codes of all its rows. */
    List<RegisteredCard> cards() {
        return rows.stream()
                .collect(groupingBy(row -> row.card().number(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(RegisterFile::card)
                .toList();
    }

    private static RegisteredCard card(List<RegisterRow> rows) {
        RegisteredCard card = rows.get(0).card();
        List<RegisteredCode> codes =
                rows.stream().flatMap(row -> row.code().stream()).toList();
        return new RegisteredCard(
                card.number(), card.organisationCode(), card.enterprise(), card.kind(), card.status(), codes);
    }

    private static RegisterFile parse(String text, NameTable districts) throws IOException {
        List<RegisterRow> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord fields : records) {
                read(fields, districts, rows, problems);
            }
        } catch (CsvParseException e) {
            problems.add(e.getMessage());
        }
        problems.addAll(Contradictions.among(rows));
        return new RegisterFile(List.copyOf(rows), List.copyOf(problems));
    }

    private static void read(
            NamedCsvRecord fields, NameTable districts, List<RegisterRow> rows, List<String> problems) {
        if (!fields.getHeader().equals(COLUMNS)) {
            throw new CsvParseException("line 1: the columns must be " + String.join(",", COLUMNS));
        }
        try {
            demandAllCells(fields);
            rows.add(RegisterRow.read(fields, districts));
        } catch (IllegalArgumentException wrong) {
            problems.add("line " + fields.getStartingLineNumber() + ": " + wrong.getMessage());
        }
    }

    private static void demandAllCells(NamedCsvRecord fields) {
        if (fields.getFieldCount() != COLUMNS.size()) {
            throw new IllegalArgumentException(fields.getFieldCount() + " cells instead of " + COLUMNS.size());
        }
    }

    /** The mark that spreadsheets put before UTF-8. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
