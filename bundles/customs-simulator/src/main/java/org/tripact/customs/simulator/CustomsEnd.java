package org.tripact.customs.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.Refusal;
import org.tripact.customs.simulator.KeyFolder.Links;
import org.tripact.customs.simulator.Plan.Answer;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement;
import org.tripact.kernel.Outcome;

/** Customs' end of the line: reads what comes in, writes what goes out, and spoils it where a rule says so. */
final class CustomsEnd {

    private final Links links;
    private final CustomsMessages mail;

    CustomsEnd(Links links, Clock clock) {
        this.links = links;
        this.mail = new CustomsMessages(links.customs(), clock);
    }

    /** What the books shall know of a message; statement, signature and certificate stay behind. */
    Outcome<Submission, Refusal> read(byte[] bytes) {
        return mail.read(bytes).map(Submission::of);
    }

    /** A sheet of a statement of what was sent here. */
    Outcome<SentStatement, Refusal> readStatement(byte[] bytes) {
        return mail.readStatement(bytes);
    }

    byte[] write(HeldStatement sheet) {
        return mail.statement(sheet);
    }

    /** 通讯回执 on these bytes, nothing where they name no message. */
    Optional<byte[]> said(byte[] bytes, String code, String words) {
        return mail.technicalAnswer(bytes, code, words);
    }

    /** 业务回执 in the shape that the plan says. */
    byte[] write(Answer answer, Submission of) {
        return switch (answer.shape()) {
            case TRUE -> sealed(links.customs(), answer, of, code(answer.kind()));
            case FORGED -> forged(answer, of);
            case GARBAGE -> ("演示：这不是回执 no receipt " + answer.guid()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Dated with the time at which it was decided, however late it goes out. */
    private static byte[] sealed(Link link, Answer answer, Submission of, String status) {
        return new CustomsMessages(link, Clock.fixed(answer.dueAt(), ZoneOffset.UTC))
                .receipt(answer.guid(), of.id(), of.agreement(), status, printable(answer.reason()));
    }

    /** Customs sealed that it is stored; somebody on the way made another answer of it. */
    private byte[] forged(Answer answer, Submission of) {
        String stored = code(ReceiptKind.STORED);
        String message = new String(sealed(links.openCustoms(), answer, of, stored), StandardCharsets.UTF_8);
        String data = message.substring(message.indexOf("<Data>") + "<Data>".length(), message.indexOf("</Data>"));
        String altered = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8)
                .replace(status(stored), status(code(answer.kind())));
        return message.replace(data, Base64.getEncoder().encodeToString(altered.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String status(String code) {
        return "<returnStatus>" + code + "</returnStatus>";
    }

    private static String code(ReceiptKind kind) {
        return switch (kind) {
            case STORED -> "120";
            case STORE_FAILED -> "-1";
            case APPROVED -> "399";
            case REJECTED -> "100";
        };
    }

    /** A person types a reason at the desk: what XML cannot carry must not hold up the answer. */
    private static String printable(String reason) {
        return reason.replaceAll("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
    }
}
