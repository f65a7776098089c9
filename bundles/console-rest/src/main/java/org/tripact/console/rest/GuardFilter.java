package org.tripact.console.rest;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.console.rest.guard.Door;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.problem.Refusal;

/** Asks the door about every call, before its body is read. */
final class GuardFilter implements ContainerRequestFilter {

    static final String VISITOR = Visitor.class.getName();

    private final Door door;

    // JAX-RS gives what belongs to the request through fields only
    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    GuardFilter(Door door) {
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Entry entry = resource.getResourceMethod().getAnnotation(Entry.class);
        Need need = entry == null ? Need.LEGAL_PERSON : entry.value();
        refusal(need, entry == null || entry.countsAsUse())
                .ifPresent(refusal -> context.abortWith(Answers.refused(refusal)));
    }

    private Optional<Refusal> refusal(Need need, boolean countsAsUse) {
        if (need == Need.NOTHING || need == Need.PUBLIC_ORIGIN) {
            return door.stop(request, need);
        }
        return door.admit(request, need, countsAsUse ? Use.COUNTS : Use.DOES_NOT_COUNT)
                .fold(this::letIn, Optional::of);
    }

    private Optional<Refusal> letIn(Visitor visitor) {
        request.setAttribute(VISITOR, visitor);
        return Optional.empty();
    }
}
