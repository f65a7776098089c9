package org.tripact.customs.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tripact.kernel.MessageId;

/** The page at which a person plays the officers of all played customs; there only while a desk is enabled. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=customs-desk",
            "osgi.http.whiteboard.servlet.pattern=/customs-desk/*"
        })
public final class DeskServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String STYLE = "/desk.css";
    private static final String GONE = "该申请已不在等待审批。 It no longer waits for a decision.";
    private static final String NO_REASON = "退单必须写明原因（最多200字）。 A return needs a reason (at most 200 characters).";

    private final transient List<Desk> desks;
    private final transient DeskGuard guard = new DeskGuard();

    @Activate
    public DeskServlet(
            @Reference(
                            target = "(deskEnabled=true)",
                            cardinality = ReferenceCardinality.AT_LEAST_ONE,
                            policyOption = ReferencePolicyOption.GREEDY)
                    List<Desk> desks) {
        this.desks = desks.stream().sorted(Comparator.comparing(Desk::name)).toList();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        protect(response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (!guard.allows(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("GET") && path.equals(STYLE)) {
            style(response);
        } else if (!path.equals("/")) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getMethod().equals("GET")) {
            page(request, response, "");
        } else if (request.getMethod().equals("POST")) {
            decide(request, response);
        } else {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // not no-referrer: the browser would then hide its own page's Origin from us
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!guard.allowsDecision(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String reason =
                Optional.ofNullable(request.getParameter("reason")).orElse("").strip();
        boolean approved = "approve".equals(request.getParameter("decision"));
        Optional<MessageId> id = MessageId.parse(request.getParameter("id"));
        if (!approved && (reason.isEmpty() || reason.length() > DeskPage.LONGEST_REASON)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page(request, response, NO_REASON);
        } else if (id.isEmpty()
                || !at(
                        request.getParameter("desk"),
                        desk -> approved ? desk.approve(id.get()) : desk.sendBack(id.get(), reason))) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            page(request, response, GONE);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", root(request) + "/");
        }
    }

    /** A message that was re-routed may wait at two desks: only the one that was meant decides. */
    private boolean at(String name, Predicate<Desk> decision) {
        return desks.stream().filter(desk -> desk.name().equals(name)).anyMatch(decision);
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String notice) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(new DeskPage(root(request), guard.token(), notice, waiting()).html());
    }

    private List<DeskPage.Waiting> waiting() {
        return desks.stream()
                .flatMap(desk -> desk.waiting().stream().map(entry -> new DeskPage.Waiting(desk.name(), entry)))
                .toList();
    }

    private static String root(HttpServletRequest request) {
        return request.getContextPath() + request.getServletPath();
    }

    private static void style(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        try (InputStream css = DeskServlet.class.getResourceAsStream("desk.css")) {
            css.transferTo(response.getOutputStream());
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("此请求被拒绝。 Refused.\n");
    }
}
