package org.tripact.console.rest.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.State;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.SessionListener.Change;

/**
 * A call that is not answered as wished, before it is put into words. The one place where reasons become HTTP.
 *
 * @param ending how the session that is missing ended, where that is known
 * @param headers to send along
 * @param traceId the same in the answer and in the log
 */
public record Refusal(
        ProblemCode code,
        int status,
        Optional<State> state,
        Optional<Change> ending,
        List<FieldError> errors,
        Map<String, String> headers,
        String traceId) {

    private static final Map<ProblemCode, String> RETRY_AFTER_SECONDS =
            Map.of(ProblemCode.TOO_MANY_REQUESTS, "30", ProblemCode.STORE_UNAVAILABLE, "5");

    /** A refusal that the edge decided. */
    public static Refusal of(ProblemCode code) {
        return new Refusal(
                code, code.status(), Optional.empty(), Optional.empty(), List.of(), retryAfter(code), newTrace());
    }

    /** A refusal for want of a session, which may have ended in a known way. */
    public static Refusal ofSession(Optional<Change> ending) {
        ProblemCode code = ProblemCode.SESSION_REQUIRED;
        return new Refusal(code, code.status(), Optional.empty(), ending, List.of(), Map.of(), newTrace());
    }

    /** A refusal of log-in, unlocking or session. */
    public static Refusal of(CardReason reason) {
        return of(codeOf(reason));
    }

    /** A refusal of signing, terminating or querying. */
    public static Refusal of(AgreementRefusal refusal) {
        ProblemCode code = codeOf(refusal.reason());
        return new Refusal(
                code,
                code.statusWhenSigning(),
                refusal.state(),
                Optional.empty(),
                List.of(),
                retryAfter(code),
                newTrace());
    }

    /** Fields that cannot be taken. */
    public static Refusal of(List<FieldError> errors) {
        ProblemCode code = ProblemCode.VALIDATION;
        return new Refusal(
                code, code.status(), Optional.empty(), Optional.empty(), List.copyOf(errors), Map.of(), newTrace());
    }

    /** A method that the address does not know. */
    public static Refusal methodNotAllowed(String allowed) {
        ProblemCode code = ProblemCode.METHOD_NOT_ALLOWED;
        return new Refusal(
                code,
                code.status(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("Allow", allowed),
                newTrace());
    }

    static ProblemCode codeOf(CardReason reason) {
        return reason == CardReason.TOO_MANY_CHALLENGES
                ? ProblemCode.TOO_MANY_REQUESTS
                : ProblemCode.valueOf(reason.name());
    }

    static ProblemCode codeOf(AgreementReason reason) {
        return ProblemCode.valueOf(reason.name());
    }

    private static Map<String, String> retryAfter(ProblemCode code) {
        String seconds = RETRY_AFTER_SECONDS.get(code);
        return seconds == null ? Map.of() : Map.of("Retry-After", seconds);
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
