package org.tripact.console.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.console.rest.guard.Door;
import org.tripact.console.rest.guard.Need;
import org.tripact.console.rest.guard.SecurityHeaders;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.problem.Language;
import org.tripact.console.rest.problem.Problem;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.wire.Json;
import org.tripact.kernel.Outcome;

/** Server-sent events. A servlet of its own, since a stream must hold no thread; its exact pattern wins over /api/*. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=" + EventsServlet.PATH,
            "osgi.http.whiteboard.servlet.name=console-rest-events",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class EventsServlet extends HttpServlet {

    static final String PATH = "/api/v1/events";

    private static final long serialVersionUID = 1L;

    private final transient JsonMapper json = Json.mapper();
    private final transient Door door;
    private final transient SecurityHeaders headers;
    private final transient EventStreams streams;

    @Activate
    public EventsServlet(
            @Reference Console console, @Reference CardSessions sessions, @Reference EventStreams streams) {
        this.door = new Door(sessions, console.origins(), console.cookies());
        this.headers = console.headers();
        this.streams = streams;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.on(response);
        if (!request.getMethod().equals("GET")) {
            refuse(request, response, Refusal.methodNotAllowed("GET"));
            return;
        }
        try {
            Optional<Refusal> refusal = door.admit(request, Need.LEGAL_PERSON, Use.DOES_NOT_COUNT)
                    .flatMap(this::placed)
                    .fold(visitor -> open(visitor, request, response), Optional::of);
            if (refusal.isPresent()) {
                refuse(request, response, refusal.get());
            }
        } catch (RuntimeException fault) {
            refuse(request, response, Faults.refusalOf(fault));
        }
    }

    private Outcome<Visitor, Refusal> placed(Visitor visitor) {
        return streams.places().take(visitor.session().handle())
                ? Outcome.accepted(visitor)
                : Outcome.refused(Refusal.of(ProblemCode.TOO_MANY_REQUESTS));
    }

    private Optional<Refusal> open(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        try {
            AsyncContext exchange = request.startAsync();
            exchange.setTimeout(0);
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            streams.open(visitor, exchange, response.getOutputStream());
            return Optional.empty();
        } catch (IOException | RuntimeException fault) {
            streams.places().free(visitor.session().handle());
            return Optional.of(Faults.refusalOf(fault));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Language language = Door.languageOf(request);
        response.setStatus(refusal.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        refusal.headers().forEach(response::setHeader);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(refusal, language)));
    }
}
