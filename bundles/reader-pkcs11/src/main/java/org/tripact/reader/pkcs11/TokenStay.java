package org.tripact.reader.pkcs11;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripact.kernel.CardNumber;

/** One stay of a token in its slot, and what was read from it once. The session is kept: it ends when the token goes. */
record TokenStay(
        long slot, long session, CardNumber number, TokenCertificate signing, Optional<TokenCertificate> envelope) {

    private static final int NUMBER = 13;

    /** Reads the token; an exception leaves no session open. */
    static TokenStay begin(Cryptoki cryptoki, long slot) {
        String serial = cryptoki.serial(slot);
        long session = cryptoki.openSession(slot);
        try {
            List<TokenCertificate> certificates = cryptoki.certificates(session).stream()
                    .flatMap(der -> TokenCertificate.parse(der).stream())
                    .toList();
            TokenCertificate signing = certificates.stream()
                    .filter(TokenCertificate::signs)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "the token has no RSA or P-256 certificate for signing that is readable without PIN"));
            Optional<TokenCertificate> envelope =
                    certificates.stream().filter(TokenCertificate::seals).findFirst();
            CardNumber number = signing.number().orElseGet(() -> fromSerial(serial));
            return new TokenStay(slot, session, number, signing, envelope);
        } catch (RuntimeException fault) {
            cryptoki.closeSession(session);
            throw fault;
        }
    }

    private static CardNumber fromSerial(String serial) {
        String plain = serial.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return new CardNumber(("0".repeat(NUMBER) + plain).substring(plain.length()));
    }
}
