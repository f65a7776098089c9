package org.tripact.console.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tripact.agreement.api.Agreements;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.StatementForm;
import org.tripact.console.rest.wire.StatementView;

/** Statements for the card to sign. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
public final class StatementsResource {

    private final Agreements agreements;

    StatementsResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Entry(Need.LEGAL_PERSON)
    public Response prepare(StatementForm form, @Context Visitor visitor) {
        return Answers.of(
                form.request()
                        .flatMap(request ->
                                agreements.prepare(visitor.signer(), request).mapRefusal(Refusal::of)),
                statement -> Answers.created(StatementView.of(statement)).build());
    }
}
