package org.tripact.console.rest.wire;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tripact.console.rest.problem.FieldError;
import org.tripact.console.rest.problem.FieldFault;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.Outcome;

/** Takes fields one after the other and remembers all that are wrong, so that a person is told at once. */
final class Fields {

    private static final int CERTIFICATE_LIMIT = 16 * 1024;
    private static final int SIGNATURE_LIMIT = 1024;
    private static final byte[] NO_BYTES = {};

    private final List<FieldError> errors = new ArrayList<>();

    String text(String field, String value) {
        if (value == null || value.isBlank()) {
            wrong(field, FieldFault.MISSING);
            return "";
        }
        return value;
    }

    /** The value in its type; null where it is wrong, which then is never looked at. */
    <T> T parsed(String field, String value, Function<String, Optional<T>> parse, FieldFault otherwise) {
        String text = text(field, value);
        return text.isEmpty() ? null : orWrong(field, parse.apply(text), otherwise);
    }

    /** As {@link #parsed}, but the field may be left out. */
    <T> Optional<T> optional(String field, String value, Function<String, Optional<T>> parse, FieldFault otherwise) {
        return value == null || value.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(orWrong(field, parse.apply(value), otherwise));
    }

    byte[] certificate(String value) {
        return base64("certificate", value, CERTIFICATE_LIMIT);
    }

    byte[] signature(String value) {
        return base64("signature", value, SIGNATURE_LIMIT);
    }

    void wrong(String field, FieldFault fault) {
        errors.add(new FieldError(field, fault));
    }

    /** What is made of the fields, where all are right. */
    <T> Outcome<T, Refusal> outcome(Supplier<T> made) {
        return errors.isEmpty() ? Outcome.accepted(made.get()) : Outcome.refused(Refusal.of(errors));
    }

    private byte[] base64(String field, String value, int limit) {
        String text = text(field, value);
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length > limit) {
                wrong(field, FieldFault.TOO_LONG);
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            wrong(field, FieldFault.NOT_BASE64);
            return NO_BYTES;
        }
    }

    private <T> T orWrong(String field, Optional<T> value, FieldFault fault) {
        if (value.isEmpty()) {
            wrong(field, fault);
        }
        return value.orElse(null);
    }
}
