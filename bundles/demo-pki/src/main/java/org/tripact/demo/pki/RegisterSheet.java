package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CardNumber;

/** A register file as the system brings it in at its start (README of card-core), for who has no running system. */
record RegisterSheet(Path file) implements CardRegister {

    private static final String COLUMNS =
            "cardNumber,organisationCode,uscc,enterprise,kind,status,customsCode,roles,district\n";

    @Override
    public boolean knows(CardNumber number) {
        return text().lines().anyMatch(line -> line.startsWith(number + ","));
    }

    @Override
    public void enter(RegisteredCard card) {
        String rows = card.codes().isEmpty()
                ? row(card, Optional.empty())
                : card.codes().stream()
                        .map(code -> row(card, Optional.of(code)))
                        .collect(Collectors.joining());
        try {
            Durable.file(file, (text() + rows).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : COLUMNS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(RegisteredCard card, Optional<RegisteredCode> code) {
        List<String> ofTheCode = code.map(known -> List.of(
                        known.code().value(),
                        known.roles().stream().map(Enum::name).sorted().collect(Collectors.joining("|")),
                        known.district().code()))
                .orElse(List.of("", "", ""));
        return Stream.concat(
                        Stream.of(
                                card.number().value(),
                                card.organisationCode().value(),
                                card.enterprise().uscc().value(),
                                card.enterprise().name(),
                                card.kind().name(),
                                card.status().name()),
                        ofTheCode.stream())
                .map(RegisterSheet::cell)
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
