package org.tripact.agreement.api;

import java.time.Instant;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CardNumber;

/**
 * The exact text that a card is to sign, kept by the server and never taken back from a browser.
 *
 * @param particulars of the agreement that it founds or ends
 * @param card the only card that may sign it
 * @param text UTF-8, LF, as the card signs it
 * @param expiresAt five minutes after {@code issuedAt}
 * @param consumed whether it founded or ended its agreement already
 */
public record Statement(
        StatementId id,
        Action action,
        Particulars particulars,
        CardNumber card,
        String text,
        Instant issuedAt,
        Instant expiresAt,
        boolean consumed) {

    /** The number of the agreement it founds or ends. */
    public AgreementNumber number() {
        return particulars.number();
    }

    /** Whether it may no longer be signed. */
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The same statement after it founded or ended its agreement. */
    public Statement asConsumed() {
        return new Statement(id, action, particulars, card, text, issuedAt, expiresAt, true);
    }

    /** Whether this signer's card was meant by it. */
    public boolean isFor(Signer signer) {
        return card.equals(signer.card())
                && particulars.enterprise().uscc().equals(signer.enterprise().uscc());
    }
}
