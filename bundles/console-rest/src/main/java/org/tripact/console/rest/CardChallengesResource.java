package org.tripact.console.rest;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.CardSessions;
import org.tripact.console.rest.guard.Cookies;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.guard.Origins;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.ChallengeView;

/** Challenges for the card, bound to the browser that asks. */
@Path("/v1/card-challenges")
@Produces(MediaType.APPLICATION_JSON)
public final class CardChallengesResource {

    private final CardSessions sessions;
    private final Origins origins;
    private final Cookies cookies;

    CardChallengesResource(CardSessions sessions, Origins origins, Cookies cookies) {
        this.sessions = sessions;
        this.origins = origins;
        this.cookies = cookies;
    }

    @POST
    @Entry(Need.PUBLIC_ORIGIN)
    public Response issue(@Context HttpServletRequest request) {
        String origin = origins.namedBy(request).orElseThrow();
        BrowserId browser = cookies.browser(request, origin).orElseGet(cookies::newBrowser);
        return Answers.of(
                sessions.challenge(origin, browser).mapRefusal(Refusal::of),
                challenge -> Answers.created(ChallengeView.of(challenge))
                        .header(HttpHeaders.SET_COOKIE, cookies.keep(browser, origin))
                        .build());
    }
}
