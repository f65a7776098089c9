package org.tripact.console.rest;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.agreement.api.Agreements;
import org.tripact.card.api.CardSessions;
import org.tripact.console.rest.guard.SecurityHeaders;

/** Everything under /api but the event stream. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.name=console-rest",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.hide-service-list-page=true"
        })
public final class ApiServlet extends CXFNonSpringJaxrsServlet {

    private static final long serialVersionUID = 1L;

    private final transient SecurityHeaders headers;

    @Activate
    public ApiServlet(@Reference Console console, @Reference CardSessions sessions, @Reference Agreements agreements) {
        super(new ApiApplication(console, sessions, agreements));
        this.headers = console.headers();
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        headers.on((HttpServletResponse) response);
        super.service(request, response);
    }
}
