package org.tripact.console.rest.guard;

import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.console.rest.problem.Language;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.Outcome;

/**
 * Lets a call in or refuses it, in this order: origin, CSRF token, session, lock, role. Everything after that (fields,
 * code, text, state) is looked at inside.
 */
public final class Door {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CardSessions sessions;
    private final Origins origins;
    private final Cookies cookies;

    public Door(CardSessions sessions, Origins origins, Cookies cookies) {
        this.sessions = sessions;
        this.origins = origins;
        this.cookies = cookies;
    }

    /** Why a call without session may not go on, or nothing. */
    public Optional<Refusal> stop(HttpServletRequest request, Need need) {
        boolean refused = need == Need.PUBLIC_ORIGIN
                ? origins.namedBy(request).isEmpty()
                : isUnsafe(request) && origins.isForeign(request);
        return refused ? Optional.of(Refusal.of(ProblemCode.ORIGIN_REFUSED)) : Optional.empty();
    }

    /** The visitor behind a call that needs a session. */
    public Outcome<Visitor, Refusal> admit(HttpServletRequest request, Need need, Use use) {
        Optional<Refusal> stopped = stop(request, need);
        if (stopped.isPresent()) {
            return Outcome.refused(stopped.get());
        }
        Optional<Cookies.Held> held = cookies.session(request);
        if (held.isEmpty()) {
            return refused(ProblemCode.SESSION_REQUIRED);
        }
        if (isUnsafe(request) && !hasCsrfToken(request, held.get())) {
            return refused(ProblemCode.CSRF_INVALID);
        }
        return sessions.find(held.get().token(), use)
                .mapRefusal(reason -> why(reason, held.get()))
                .flatMap(session -> belongs(session, held.get()))
                .map(session -> new Visitor(held.get().token(), session, languageOf(request)))
                .flatMap(visitor -> suits(visitor, need));
    }

    /** The browser that had the session may know how it ended; it hears it by no other way while it is locked. */
    private Refusal why(CardReason reason, Cookies.Held held) {
        return reason == CardReason.SESSION_REQUIRED
                ? Refusal.ofSession(sessions.ending(held.token()))
                : Refusal.of(reason);
    }

    /** The language that the request prefers. */
    public static Language languageOf(HttpServletRequest request) {
        return Language.preferredBy(request.getHeader("Accept-Language"));
    }

    /** A plain cookie can be planted from a neighbouring host, so it opens no session that began under https. */
    private Outcome<CardSession, Refusal> belongs(CardSession session, Cookies.Held held) {
        boolean own = origins.contains(session.origin()) && Origins.isSecure(session.origin()) == held.secure();
        return own ? Outcome.accepted(session) : refused(ProblemCode.SESSION_REQUIRED);
    }

    private static Outcome<Visitor, Refusal> suits(Visitor visitor, Need need) {
        if (need == Need.SESSION) {
            return Outcome.accepted(visitor);
        }
        if (visitor.session().locked()) {
            return refused(ProblemCode.SESSION_LOCKED);
        }
        return visitor.isLegalPerson() ? Outcome.accepted(visitor) : refused(ProblemCode.LEGAL_PERSON_CARD_REQUIRED);
    }

    private static boolean hasCsrfToken(HttpServletRequest request, Cookies.Held held) {
        return Secrets.same(Secrets.csrfTokenOf(held.token()), request.getHeader("X-CSRF-Token"));
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    private static <T> Outcome<T, Refusal> refused(ProblemCode code) {
        return Outcome.refused(Refusal.of(code));
    }
}
