package org.tripact.customs.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.Sheet;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sheets of statements: {@code SentStatement} is ours, {@code HeldStatement} is customs'. */
final class StatementForm {

    /** The MsgType of both. */
    static final String TYPE = "AGREEMENT_STATEMENT";

    private static final String SENT = "SentStatement";
    private static final String HELD = "HeldStatement";
    private static final String LINE = "Line";
    private static final String MESSAGE = "messageId";
    private static final String STATUS = "status";
    private static final String SINCE = "since";
    private static final String DELIVERED = "DELIVERED";
    private static final String UNCERTAIN = "UNCERTAIN";
    private static final String RECEIVED = "RECEIVED";

    private StatementForm() {}

    static boolean isSent(Document document) {
        return Branch.root(document).is(Namespaces.OWN, SENT);
    }

    static boolean isHeld(Document document) {
        return Branch.root(document).is(Namespaces.OWN, HELD);
    }

    /** The id of our sheet, unique among all that we send. */
    static String idOf(SentStatement sent) {
        return idOf("Statement", sent.connector(), sent.sheet());
    }

    /** The id of customs' sheet. */
    static String idOf(HeldStatement held) {
        return idOf("Held", held.connector(), held.sheet());
    }

    private static String idOf(String what, String connector, Sheet sheet) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(sheet.day());
        return "%s-%s-%s-%d-%d".formatted(what, connector, day, sheet.round(), sheet.number());
    }

    static Document write(SentStatement sent) {
        Branch root = root(SENT, sent.connector(), sent.sheet());
        for (SentStatement.Line line : sent.lines()) {
            root.add(LINE)
                    .attribute(MESSAGE, line.id().value())
                    .attribute("kind", line.kind().name())
                    .attribute("agreementNumber", line.agreement().value())
                    .attribute(STATUS, line.answer().map(Enum::name).orElse(line.delivered() ? DELIVERED : UNCERTAIN))
                    .attribute(SINCE, line.since().toString());
        }
        return root.document();
    }

    static Document write(HeldStatement held) {
        Branch root = root(HELD, held.connector(), held.sheet());
        for (HeldStatement.Line line : held.lines()) {
            root.add(LINE)
                    .attribute(MESSAGE, line.messageId())
                    .attribute(STATUS, line.answer().map(Enum::name).orElse(RECEIVED))
                    .attribute(SINCE, line.since().toString());
        }
        return root.document();
    }

    /** The sheet in a document that the schema has passed; what the schema cannot know is told by an exception. */
    static SentStatement readSent(Document document) {
        Branch root = Branch.root(document);
        return new SentStatement(
                root.token("Connector"),
                sheet(root),
                root.children(LINE).stream().map(line -> sent(line.element())).toList());
    }

    static HeldStatement readHeld(Document document) {
        Branch root = Branch.root(document);
        return new HeldStatement(
                root.token("Connector"),
                sheet(root),
                root.children(LINE).stream().map(line -> held(line.element())).toList());
    }

    private static SentStatement.Line sent(Element line) {
        return new SentStatement.Line(
                new MessageId(line.getAttribute(MESSAGE)),
                MessageKind.valueOf(line.getAttribute("kind")),
                new AgreementNumber(line.getAttribute("agreementNumber")),
                !line.getAttribute(STATUS).equals(UNCERTAIN),
                answer(line),
                Instant.parse(line.getAttribute(SINCE)));
    }

    private static HeldStatement.Line held(Element line) {
        return new HeldStatement.Line(
                line.getAttribute(MESSAGE), answer(line), Instant.parse(line.getAttribute(SINCE)));
    }

    private static Optional<ReceiptKind> answer(Element line) {
        String status = line.getAttribute(STATUS);
        return switch (status) {
            case DELIVERED, UNCERTAIN, RECEIVED -> Optional.empty();
            default -> Optional.of(ReceiptKind.valueOf(status));
        };
    }

    private static Branch root(String name, String connector, Sheet sheet) {
        return Branch.root(Namespaces.OWN, name)
                .attribute("version", NoticeForm.VERSION)
                .leaf("Connector", connector)
                .leaf("Day", sheet.day())
                .leaf("Round", sheet.round())
                .leaf("Sheet", sheet.number())
                .leaf("Sheets", sheet.of())
                .leaf("Made", sheet.made());
    }

    private static Sheet sheet(Branch root) {
        return new Sheet(
                LocalDate.parse(root.token("Day")),
                Integer.parseInt(root.token("Round")),
                Integer.parseInt(root.token("Sheet")),
                Integer.parseInt(root.token("Sheets")),
                Instant.parse(root.token("Made")));
    }
}
