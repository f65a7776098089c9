package org.tripact.console.rest;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** No exception leaves as anything but a problem. */
final class FaultMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return Answers.refused(Faults.refusalOf(thrown));
    }
}
