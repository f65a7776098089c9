package org.tripact.console.rest;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import org.tripact.console.rest.problem.Language;
import org.tripact.console.rest.problem.Problem;
import org.tripact.console.rest.problem.Refusal;

/** Puts a refusal into the words of the caller's language. */
final class RefusalFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Refusal refusal) {
            Language language = Language.preferredBy(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.setEntity(Problem.of(refusal, language));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
    }
}
