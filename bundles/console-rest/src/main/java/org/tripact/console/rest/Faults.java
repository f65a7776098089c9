package org.tripact.console.rest;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.problem.RefusedRequest;
import org.tripact.kernel.StoreUnavailableException;

/** Whatever was thrown, as the answer to give; a fault is logged here, once, with the trace id of the answer. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static Refusal refusalOf(Throwable thrown) {
        if (thrown instanceof RefusedRequest refused) {
            return refused.refusal();
        }
        if (thrown instanceof WebApplicationException refusedByJaxRs) {
            return refusalOf(refusedByJaxRs);
        }
        return logged(thrown);
    }

    private static Refusal refusalOf(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        return switch (status) {
            case 404 -> Refusal.of(ProblemCode.NOT_FOUND);
            case 405 -> Refusal.methodNotAllowed(thrown.getResponse().getHeaderString(HttpHeaders.ALLOW));
            case 406 -> Refusal.of(ProblemCode.NOT_ACCEPTABLE);
            default -> status < 500 ? Refusal.of(ProblemCode.BODY_UNREADABLE) : logged(thrown);
        };
    }

    private static Refusal logged(Throwable fault) {
        if (fault instanceof StoreUnavailableException) {
            Refusal away = Refusal.of(ProblemCode.STORE_UNAVAILABLE);
            LOG.warn("The store is unavailable, trace {}", away.traceId(), fault);
            return away;
        }
        Refusal inside = Refusal.of(ProblemCode.INTERNAL);
        if (fault instanceof IOException && !(fault instanceof JacksonException)) {
            LOG.debug("The caller is gone, trace {}", inside.traceId(), fault);
        } else {
            LOG.error("A request failed, trace {}", inside.traceId(), fault);
        }
        return inside;
    }
}
