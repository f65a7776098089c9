package org.tripact.console.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the pages. Its pattern is the widest, so every other servlet's own comes first. */
@Component(
        service = Servlet.class,
        configurationPid = "org.tripact.console.web",
        immediate = true,
        property = {"osgi.http.whiteboard.servlet.pattern=/*", "osgi.http.whiteboard.servlet.name=console-web"})
@Designate(ocd = ConsoleWebSettings.class)
public final class PagesServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(PagesServlet.class);
    private static final long serialVersionUID = 1L;

    private static final String DOCUMENT = "/index.html";
    private static final String SETTINGS = "/settings.json";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final transient StaticFiles files;
    private final transient PageHeaders headers;
    private final transient byte[] settings;

    @Activate
    public PagesServlet(ConsoleWebSettings settings) {
        this(PageSettings.of(settings), new StaticFiles(PagesServlet.class, "/static"));
    }

    PagesServlet(PageSettings settings, StaticFiles files) {
        this.files = files;
        this.headers = new PageHeaders(settings.agentAddresses());
        this.settings = settings.json().getBytes(StandardCharsets.UTF_8);
        LOG.info("Pages: {}", settings);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.on(response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (path.equals(SETTINGS)) {
            response.setHeader("Cache-Control", "no-store");
            send(response, SETTINGS, settings);
            return;
        }
        String name = PageRoutes.isPage(path) ? DOCUMENT : path;
        Optional<StaticFiles.File> file = find(request, name);
        if (file.isPresent()) {
            serve(response, name, file.get());
        } else {
            tellThatThereIsNone(request, response);
        }
    }

    /** A person gets the page that says so and leads back; programs and parts of pages get the bare status. */
    private void tellThatThereIsNone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean person = String.valueOf(request.getHeader("Accept")).contains("text/html");
        Optional<StaticFiles.File> document = person ? find(request, DOCUMENT) : Optional.empty();
        if (document.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            serve(response, DOCUMENT, document.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<StaticFiles.File> find(HttpServletRequest request, String name) {
        return files.find(name, Coding.acceptedBy(request.getHeader("Accept-Encoding")));
    }

    /** Names under /assets carry a digest of what they hold. */
    private static void serve(HttpServletResponse response, String name, StaticFiles.File file) throws IOException {
        response.setHeader("Cache-Control", name.startsWith("/assets/") ? FOREVER : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (file.coding() != Coding.IDENTITY) {
            response.setHeader("Content-Encoding", file.coding().token());
        }
        send(response, name, file.bytes());
    }

    private static void send(HttpServletResponse response, String name, byte[] bytes) throws IOException {
        response.setContentType(ContentType.of(name));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
