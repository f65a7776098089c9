package org.tripact.exchange.api;

import java.time.Instant;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;

/**
 * One message to customs, free of any format: a connector turns it into bytes.
 *
 * @param id the same on every attempt
 * @param at when the enterprise acted
 * @param signed the statement, signature and certificate: what customs can verify for itself
 */
public record Envelope(
        MessageId id,
        MessageKind kind,
        AgreementNumber agreement,
        CustomsCode customsCode,
        Enterprise enterprise,
        CustomsDistrict district,
        TextVersion text,
        Instant at,
        Signed signed) {

    /** Version and SM3 digest of the agreement text. */
    public record TextVersion(String version, Digest digest) {}

    /**
     * What the card signed.
     *
     * @param statement the signed text
     * @param signature raw r‖s over its UTF-8 bytes
     * @param certificate DER of the card's certificate: personal data, never logged
     */
    public record Signed(String statement, byte[] signature, byte[] certificate) {}
}
