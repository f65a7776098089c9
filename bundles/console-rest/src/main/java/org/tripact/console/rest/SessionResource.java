package org.tripact.console.rest;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.OpenedSession;
import org.tripact.console.rest.guard.Cookies;
import org.tripact.console.rest.guard.Door;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.guard.Origins;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.ProofForm;
import org.tripact.kernel.Outcome;

/** Log-in by card and the life of the session. */
@Path("/v1/session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final CardSessions sessions;
    private final SessionViews views;
    private final Origins origins;
    private final Cookies cookies;

    SessionResource(CardSessions sessions, SessionViews views, Origins origins, Cookies cookies) {
        this.sessions = sessions;
        this.views = views;
        this.origins = origins;
        this.cookies = cookies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Entry(Need.PUBLIC_ORIGIN)
    public Response logIn(ProofForm form, @Context HttpServletRequest request) {
        String origin = origins.namedBy(request).orElseThrow();
        return Answers.of(
                form.proof().flatMap(proof -> opened(proof, cookies.browser(request, origin))),
                session -> welcomed(session, request));
    }

    @GET
    @Entry(value = Need.SESSION, countsAsUse = false)
    public Response show(@Context Visitor visitor) {
        return shown(visitor);
    }

    @DELETE
    @Entry(Need.SESSION)
    public Response logOut(@Context Visitor visitor) {
        sessions.end(visitor.token());
        return Response.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.dropSession(visitor.session().origin()))
                .build();
    }

    @POST
    @Path("/lock")
    @Entry(Need.SESSION)
    public Response lock(@Context Visitor visitor) {
        return Answers.of(
                sessions.lock(visitor.token()).mapRefusal(Refusal::of), locked -> shown(visitor.with(locked)));
    }

    @POST
    @Path("/unlock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Entry(Need.SESSION)
    public Response unlock(ProofForm form, @Context Visitor visitor, @Context HttpServletRequest request) {
        Optional<BrowserId> browser = cookies.browser(request, visitor.session().origin());
        return Answers.of(
                form.proof().flatMap(proof -> unlocked(visitor, proof, browser)),
                session -> shown(visitor.with(session.session())));
    }

    private Outcome<OpenedSession, Refusal> opened(CardProof proof, Optional<BrowserId> browser) {
        return browser.map(known -> sessions.logIn(proof, known))
                .orElseGet(() -> Outcome.refused(CardReason.CHALLENGE_UNKNOWN))
                .mapRefusal(Refusal::of);
    }

    private Outcome<OpenedSession, Refusal> unlocked(Visitor visitor, CardProof proof, Optional<BrowserId> browser) {
        return browser.map(known -> sessions.unlock(visitor.token(), proof, known))
                .orElseGet(() -> Outcome.refused(CardReason.CHALLENGE_UNKNOWN))
                .map(session -> new OpenedSession(visitor.token(), session))
                .mapRefusal(Refusal::of);
    }

    /** A new log-in ends the session that the browser still had. */
    private Response welcomed(OpenedSession opened, HttpServletRequest request) {
        cookies.sessionToken(request).ifPresent(sessions::end);
        Visitor visitor = new Visitor(opened.token(), opened.session(), Door.languageOf(request));
        return Answers.of(
                views.of(visitor),
                view -> Answers.created(view)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookies.keep(opened.token(), opened.session().origin()))
                        .build());
    }

    private Response shown(Visitor visitor) {
        return Answers.of(views.of(visitor), Answers::ok);
    }
}
