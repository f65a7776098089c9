package org.tripact.store.jpa.entity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.HeldStatement.Line;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.Sheet;

/** One sheet of what customs holds: read whole or not at all, so its lines are one text. */
@Entity
@Table(name = "HELD_SHEET")
@Access(AccessType.FIELD)
public class HeldSheetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "CONNECTOR")
    private String connector;

    @Column(name = "ON_DAY")
    private String day;

    @Column(name = "ROUND_NO")
    private int round;

    @Column(name = "SHEET_NO")
    private int number;

    @Column(name = "SHEETS")
    private int of;

    @Column(name = "MADE_AT")
    private long madeAt;

    @Lob
    @Column(name = "BODY")
    private byte[] body;

    @Column(name = "RECEIVED_AT")
    private long receivedAt;

    protected HeldSheetEntity() {}

    public static HeldSheetEntity of(HeldStatement statement, Instant receivedAt) {
        Sheet sheet = statement.sheet();
        HeldSheetEntity entity = new HeldSheetEntity();
        entity.connector = statement.connector();
        entity.day = sheet.day().toString();
        entity.round = sheet.round();
        entity.number = sheet.number();
        entity.of = sheet.of();
        entity.madeAt = Micros.of(sheet.made());
        entity.body = statement.lines().stream()
                .map(HeldSheetEntity::text)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        entity.receivedAt = Micros.of(receivedAt);
        return entity;
    }

    public Sheet sheet() {
        return new Sheet(LocalDate.parse(day), round, number, of, Micros.toInstant(madeAt));
    }

    public HeldStatement toStatement() {
        return new HeldStatement(
                connector,
                sheet(),
                new String(body, StandardCharsets.UTF_8)
                        .lines()
                        .map(HeldSheetEntity::line)
                        .toList());
    }

    private static String text(Line line) {
        return line.messageId() + " " + line.answer().map(Enum::name).orElse("-") + " " + Micros.of(line.since());
    }

    private static Line line(String text) {
        String[] fields = text.split(" ");
        Optional<ReceiptKind> answer =
                Optional.of(fields[1]).filter(name -> !name.equals("-")).map(ReceiptKind::valueOf);
        return new Line(fields[0], answer, Micros.toInstant(Long.valueOf(fields[2])));
    }
}
