package org.tripact.console.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tripact.agreement.api.Agreements;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.TextQuery;
import org.tripact.console.rest.wire.TextView;

/** The text of the agreement: public, whoever may sign it. */
@Path("/v1/agreement-text")
@Produces(MediaType.APPLICATION_JSON)
public final class AgreementTextResource {

    private final Agreements agreements;

    AgreementTextResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @GET
    @Entry(Need.NOTHING)
    public Response read(@QueryParam("version") String version, @QueryParam("language") String language) {
        return Answers.of(
                TextQuery.of(version, language)
                        .flatMap(query -> agreements
                                .text(query.version(), query.language())
                                .mapRefusal(Refusal::of)),
                text -> Answers.ok(TextView.of(text)));
    }
}
