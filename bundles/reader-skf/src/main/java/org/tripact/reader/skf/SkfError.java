package org.tripact.reader.skf;

import java.util.Arrays;
import java.util.Optional;
import org.tripact.reader.api.CardRefusal;

/** The codes of GM/T 0016, annex A, and what those that can be explained to a person are told as. */
enum SkfError {
    SAR_FAIL(0x0A000001),
    SAR_INVALIDPARAMERR(0x0A000006),
    SAR_HASHERR(0x0A000014),
    SAR_GENRSAKEYERR(0x0A000015),
    SAR_HASHNOTEQUALERR(0x0A00001A),
    SAR_KEYNOTFOUNTERR(0x0A00001B),
    SAR_CERTNOTFOUNTERR(0x0A00001C),
    SAR_BUFFER_TOO_SMALL(0x0A000020),
    SAR_DEVICE_REMOVED(0x0A000023, CardRefusal.CARD_MISSING),
    SAR_PIN_INCORRECT(0x0A000024, CardRefusal.PIN_WRONG),
    SAR_PIN_LOCKED(0x0A000025, CardRefusal.PIN_LOCKED),
    SAR_PIN_INVALID(0x0A000026, CardRefusal.PIN_WRONG),
    SAR_PIN_LEN_RANGE(0x0A000027, CardRefusal.PIN_LENGTH),
    SAR_USER_ALREADY_LOGGED_IN(0x0A000028),
    SAR_USER_PIN_NOT_INITIALIZED(0x0A000029),
    SAR_USER_TYPE_INVALID(0x0A00002A),
    SAR_USER_NOT_LOGGED_IN(0x0A00002D, CardRefusal.PIN_NEEDED),
    SAR_APPLICATION_NOT_EXISTS(0x0A00002E),
    SAR_FILE_NOT_EXIST(0x0A000031);

    private final int code;
    private final Optional<CardRefusal> refusal;

    SkfError(int code) {
        this.code = code;
        this.refusal = Optional.empty();
    }

    SkfError(int code, CardRefusal refusal) {
        this.code = code;
        this.refusal = Optional.of(refusal);
    }

    int code() {
        return code;
    }

    /** What a person is told; nothing for what only a log can explain. */
    Optional<CardRefusal> refusal() {
        return refusal;
    }

    static Optional<SkfError> of(int code) {
        return Arrays.stream(values()).filter(error -> error.code == code).findFirst();
    }
}
