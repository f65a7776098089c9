package org.tripact.customs.message;

import java.time.Instant;
import java.util.Optional;
import org.tripact.exchange.api.Receipt;
import org.tripact.kernel.AgreementNumber;

/**
 * 业务回执: what customs says of one message, a receipt or (without an agreement number) a refusal of its format.
 *
 * @param guid customs' own id of it
 * @param messageId our message that it answers
 * @param status customs' code, as it came
 * @param at when customs says it decided
 * @param info customs' words, empty where none
 */
public record BusinessAnswer(
        String guid,
        String messageId,
        Optional<AgreementNumber> agreement,
        String status,
        Meaning meaning,
        Instant at,
        String info) {

    /** Whether it speaks of the format only. */
    public boolean isFormatReject() {
        return agreement.isEmpty();
    }

    /** As the exchange takes it, nothing where it speaks of the way only. Give on none but authentic ones. */
    public Optional<Receipt> receipt(String connector) {
        return meaning.receipt().map(kind -> new Receipt(connector, guid, messageId, kind, at, reason()));
    }

    private String reason() {
        if (info.length() <= Receipt.REASON_LIMIT) {
            return info;
        }
        boolean splitsPair = Character.isHighSurrogate(info.charAt(Receipt.REASON_LIMIT - 1));
        return info.substring(0, splitsPair ? Receipt.REASON_LIMIT - 1 : Receipt.REASON_LIMIT);
    }
}
