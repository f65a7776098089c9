package org.tripact.customs.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.tripact.kernel.AgreementNumber;
import org.w3c.dom.Document;

/** What customs tells us: {@code AgreementReceipt} and {@code FormatReject}, with E-Port's names and times. */
final class AnswerForm {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final String RECEIPT = "AgreementReceipt";
    private static final String REJECT = "FormatReject";
    private static final DateTimeFormatter RETURN_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withResolverStyle(ResolverStyle.STRICT);

    private AnswerForm() {}

    static boolean isAnswer(Document document) {
        Branch root = Branch.root(document);
        return root.is(Namespaces.OWN, RECEIPT) || root.is(Namespaces.OWN, REJECT);
    }

    static Document write(BusinessAnswer answer) {
        Branch root = Branch.root(Namespaces.OWN, answer.isFormatReject() ? REJECT : RECEIPT)
                .attribute("version", NoticeForm.VERSION)
                .leaf("guid", answer.guid())
                .leaf("oriCopMsgId", answer.messageId());
        answer.agreement().ifPresent(number -> root.leaf("agreementNumber", number));
        return root.leaf("returnStatus", answer.status())
                .leaf("returnTime", RETURN_TIME.format(answer.at().atZone(BEIJING)))
                .leaf("returnInfo", answer.info())
                .document();
    }

    /** The answer in a document that the schema has passed; what the schema cannot know is told by an exception. */
    static BusinessAnswer read(Document document, StatusMapping statuses) {
        Branch root = Branch.root(document);
        String status = root.token("returnStatus");
        return new BusinessAnswer(
                root.token("guid"),
                root.token("oriCopMsgId"),
                root.child("agreementNumber")
                        .map(Branch::text)
                        .map(String::trim)
                        .map(AgreementNumber::new),
                status,
                statuses.meaningOf(status),
                time(root.token("returnTime")),
                root.text("returnInfo"));
    }

    /** Whether the message that it answers is one of the agreement that it names. */
    static boolean isConsistent(BusinessAnswer answer) {
        Optional<String> number = answer.agreement().map(AgreementNumber::value);
        return number.filter(named -> !answer.messageId().startsWith(named + "-"))
                .isEmpty();
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, RETURN_TIME).atZone(BEIJING).toInstant();
    }
}
