package org.tripact.reader.pkcs11;

import java.util.Arrays;
import java.util.Optional;
import org.tripact.reader.api.CardRefusal;

/** The return values of PKCS#11 that can be explained to a person, and what they are told as. */
enum CryptokiError {
    CKR_DEVICE_REMOVED(0x32, CardRefusal.CARD_MISSING),
    CKR_PIN_INCORRECT(0xA0, CardRefusal.PIN_WRONG),
    CKR_PIN_INVALID(0xA1, CardRefusal.PIN_WRONG),
    CKR_PIN_LEN_RANGE(0xA2, CardRefusal.PIN_LENGTH),
    CKR_PIN_LOCKED(0xA4, CardRefusal.PIN_LOCKED),
    CKR_SESSION_CLOSED(0xB0, CardRefusal.CARD_MISSING),
    CKR_SESSION_HANDLE_INVALID(0xB3, CardRefusal.CARD_MISSING),
    CKR_TOKEN_NOT_PRESENT(0xE0, CardRefusal.CARD_MISSING),
    CKR_USER_NOT_LOGGED_IN(0x101, CardRefusal.PIN_NEEDED);

    private final int code;
    private final CardRefusal refusal;

    CryptokiError(int code, CardRefusal refusal) {
        this.code = code;
        this.refusal = refusal;
    }

    CardRefusal refusal() {
        return refusal;
    }

    static Optional<CardRefusal> refusal(long code) {
        return Arrays.stream(values())
                .filter(error -> error.code == code)
                .map(CryptokiError::refusal)
                .findFirst();
    }

    /** The JDK tells the name of the return value as the message of one of the causes. */
    static Optional<CardRefusal> refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            Optional<CryptokiError> named = Arrays.stream(values())
                    .filter(error -> message.contains(error.name()))
                    .findFirst();
            if (named.isPresent()) {
                return named.map(CryptokiError::refusal);
            }
        }
        return Optional.empty();
    }
}
