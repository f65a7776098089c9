package org.tripact.reader.pkcs11;

import java.util.Optional;
import org.tripact.reader.api.CardRefusal;

/** A call that did not answer CKR_OK. Carries no argument of the call: one of them may be a PIN. */
final class CryptokiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long code;

    CryptokiException(String function, long code) {
        super(function + " answered 0x%X".formatted(code));
        this.code = code;
    }

    Optional<CardRefusal> refusal() {
        return CryptokiError.refusal(code);
    }
}
