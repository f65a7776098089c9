package org.tripact.demo.pki;

import java.time.Instant;
import org.tripact.card.api.RegisteredCard;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.KeyKind;

/**
 * A card to be made.
 *
 * @param registered what the register is to know of it
 * @param labels what people are told it is
 */
record CardOrder(
        RegisteredCard registered,
        String holder,
        Labels labels,
        KeyKind keys,
        Instant notBefore,
        Instant notAfter,
        String pin) {

    static final String PIN = "88888888";
    private static final String NO_IDENTITY_NUMBER = "000000000000000000";

    /** The names under which programs and people know a card. */
    record Labels(String scenario, String zh, String en) {}

    CardCertificateProfile profile() {
        return CardCertificateProfile.of(
                        holder,
                        registered.enterprise().name(),
                        registered.number(),
                        registered.organisationCode(),
                        notBefore,
                        notAfter)
                .withIdentityNumber(NO_IDENTITY_NUMBER);
    }

    /** What stands beside the keys, readable without PIN. */
    String facts() {
        return String.join(
                "\n",
                "number=" + registered.number(),
                "scenario=" + labels.scenario(),
                "kind=" + registered.kind(),
                "labelZh=" + labels.zh(),
                "labelEn=" + labels.en(),
                "holder=" + holder,
                "enterprise=" + registered.enterprise().name(),
                "validUntil=" + notAfter,
                "");
    }
}
