package org.tripact.console.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457 in the reader's language.
 *
 * @param ending how the session ended, where one is missing that did; else empty
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String ending,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Item> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that cannot be taken. */
    public record Item(String field, String message) {}

    /** The refusal in words. */
    public static Problem of(Refusal refusal, Language language) {
        Words words = Words.in(language);
        return new Problem(
                "about:blank",
                HttpPhrase.of(refusal.status()),
                refusal.status(),
                refusal.code().name(),
                words.detail(refusal.code(), refusal.state()),
                refusal.traceId(),
                refusal.ending().map(Enum::name).orElse(""),
                refusal.errors().stream()
                        .map(error -> new Item(error.field(), words.of(error.fault())))
                        .toList());
    }
}
