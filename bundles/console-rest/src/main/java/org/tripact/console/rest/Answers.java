package org.tripact.console.rest;

import java.util.function.Function;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tripact.console.rest.problem.Problem;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.Outcome;

/** Outcomes as answers; a refusal goes out as it is and gets its words on the way. */
final class Answers {

    private Answers() {}

    static <T> Response of(Outcome<T, Refusal> outcome, Function<? super T, Response> whenAccepted) {
        return outcome.fold(whenAccepted::apply, Answers::refused);
    }

    static Response refused(Refusal refusal) {
        Response.ResponseBuilder answer =
                Response.status(refusal.status()).entity(refusal).type(Problem.MEDIA_TYPE);
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    static Response ok(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response.ResponseBuilder created(Object body) {
        return Response.status(Response.Status.CREATED).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }
}
