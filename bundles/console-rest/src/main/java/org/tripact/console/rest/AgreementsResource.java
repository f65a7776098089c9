package org.tripact.console.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.tripact.agreement.api.Agreements;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.AgreementQuery;
import org.tripact.console.rest.wire.AgreementView;
import org.tripact.console.rest.wire.HistoryView;
import org.tripact.console.rest.wire.SignatureForm;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.Outcome;

/** The three menu entries of the manual: sign, terminate, query. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
public final class AgreementsResource {

    private final Agreements agreements;

    AgreementsResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Entry(Need.LEGAL_PERSON)
    public Response sign(SignatureForm form, @Context Visitor visitor) {
        return Answers.of(
                form.signed()
                        .flatMap(signed -> agreements
                                .sign(visitor.signer(), signed, form.isAgreed())
                                .mapRefusal(Refusal::of)),
                agreement -> Answers.created(AgreementView.of(agreement, visitor.language()))
                        .header(HttpHeaders.LOCATION, "/api/v1/agreements/" + agreement.number())
                        .build());
    }

    @POST
    @Path("/{number}/termination")
    @Consumes(MediaType.APPLICATION_JSON)
    @Entry(Need.LEGAL_PERSON)
    public Response terminate(@PathParam("number") String number, SignatureForm form, @Context Visitor visitor) {
        return Answers.of(
                numberIn(number)
                        .flatMap(known -> form.signed()
                                .flatMap(signed -> agreements
                                        .terminate(visitor.signer(), known, signed)
                                        .mapRefusal(Refusal::of))),
                agreement -> Answers.ok(AgreementView.of(agreement, visitor.language())));
    }

    @GET
    @Entry(Need.LEGAL_PERSON)
    public Response search(@Context UriInfo uri, @Context Visitor visitor) {
        return Answers.of(
                new AgreementQuery(uri.getQueryParameters())
                        .filter()
                        .flatMap(filter ->
                                agreements.search(visitor.signer(), filter).mapRefusal(Refusal::of)),
                page -> Answers.ok(page.map(agreement -> AgreementView.of(agreement, visitor.language()))));
    }

    @GET
    @Path("/{number}")
    @Entry(Need.LEGAL_PERSON)
    public Response show(@PathParam("number") String number, @Context Visitor visitor) {
        return Answers.of(
                numberIn(number)
                        .flatMap(known ->
                                agreements.find(visitor.signer(), known).mapRefusal(Refusal::of)),
                history -> Answers.ok(HistoryView.of(history, visitor.language())));
    }

    private static Outcome<AgreementNumber, Refusal> numberIn(String text) {
        return AgreementNumber.parse(text)
                .map(Outcome::<AgreementNumber, Refusal>accepted)
                .orElseGet(() -> Outcome.refused(Refusal.of(ProblemCode.AGREEMENT_UNKNOWN)));
    }
}
