package org.tripact.customs.message;

import java.util.regex.Pattern;
import org.tripact.exchange.api.MessageKind;

/**
 * How two sides spell what they send each other.
 *
 * @param applicationType the MsgType of an application, at most 30 letters
 * @param terminationType the MsgType of a termination
 * @param answerType the MsgType of what comes back
 */
public record Dialect(
        SealFamily sealFamily,
        EnvelopeFamily envelopeFamily,
        SealRule sealRule,
        String applicationType,
        String terminationType,
        String answerType) {

    private static final Pattern TYPE = Pattern.compile("[0-9A-Za-z_-]{1,30}");

    public Dialect {
        for (String type : new String[] {applicationType, terminationType, answerType}) {
            if (!TYPE.matcher(type).matches()) {
                throw new IllegalArgumentException("Message type: '" + type + "' is not 1 to 30 letters and digits");
            }
        }
    }

    /** What is spoken where nothing else was agreed. */
    public static Dialect standard() {
        return new Dialect(
                SealFamily.CHINAPORT,
                EnvelopeFamily.GMT_0010,
                SealRule.REQUIRED,
                "AGREEMENT_APPLICATION",
                "AGREEMENT_TERMINATION",
                "AGREEMENT_ANSWER");
    }

    String typeOf(MessageKind kind) {
        return kind == MessageKind.APPLICATION ? applicationType : terminationType;
    }
}
