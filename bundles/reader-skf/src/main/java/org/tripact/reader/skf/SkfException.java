package org.tripact.reader.skf;

import java.util.Optional;
import org.tripact.reader.api.CardRefusal;

/** A call of the library that did not answer SAR_OK. Carries no argument of the call: one of them may be a PIN. */
final class SkfException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    SkfException(String function, int code) {
        super(function
                + " answered 0x%08X".formatted(code)
                + SkfError.of(code).map(error -> " (" + error + ")").orElse(""));
        this.code = code;
    }

    boolean is(SkfError error) {
        return error.code() == code;
    }

    Optional<CardRefusal> refusal() {
        return SkfError.of(code).flatMap(SkfError::refusal);
    }
}
