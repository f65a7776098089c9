package org.tripact.console.rest;

import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.tripact.console.rest.guard.Visitor;

/** Gives resource methods the visitor whom the door let in. */
final class VisitorContext implements ContextProvider<Visitor> {

    @Override
    public Visitor createContext(Message message) {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        return (Visitor) request.getAttribute(GuardFilter.VISITOR);
    }
}
