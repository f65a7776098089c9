package org.tripact.agreement.core;

import java.time.Instant;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.StatementId;

/** The form of a statement that a card signs: UTF-8, LF, fixed order, one line a particular, no line break at the end. */
final class StatementForm {

    private static final String FIRST_LINE = "通关无纸化协议声明 (tripact statement v1)";

    private StatementForm() {}

    static String text(
            StatementId id, Action action, Particulars particulars, String origin, Instant issued, Instant expires) {
        return String.join(
                "\n",
                FIRST_LINE,
                line("用途 purpose", action.name()),
                line("来源 origin", origin),
                line("挑战 challenge", id.value()),
                line("签发 issued", BeijingTime.seconds(issued)),
                line("失效 expires", BeijingTime.seconds(expires)),
                line("协议编号 agreement", particulars.number().value()),
                line("海关十位编码 customsCode", particulars.customsCode().value()),
                line("企业 enterprise", particulars.enterprise().name()),
                line("统一社会信用代码 uscc", particulars.enterprise().uscc().value()),
                line("签约关区 district", district(particulars)),
                line("协议文本 text", particulars.textVersion() + " sm3:" + particulars.textDigest()),
                line("声明 consent", consent(action)));
    }

    private static String district(Particulars particulars) {
        return particulars.district().code() + " " + particulars.district().name();
    }

    private static String consent(Action action) {
        return switch (action) {
            case SIGN -> "本企业已阅读并同意上列版本协议全文，以法人卡签署。";
            case TERMINATE -> "本企业已阅读上列版本协议全文，知悉解约的后果，决定解除上列编号的协议，以法人卡签署。";
        };
    }

    private static String line(String label, String value) {
        return label + ": " + escaped(value);
    }

    /** No value can begin a line of its own, hide or turn around its neighbours, or look like another's escape. */
    private static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> out.append(String.format("\\u{%x}", point));
            default -> out.append(point == '\\' ? "\\\\" : Character.toString(point));
        }
    }
}
