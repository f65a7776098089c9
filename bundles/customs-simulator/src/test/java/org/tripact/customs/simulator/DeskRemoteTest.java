package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks the desk, as the container knows it; here a header tells it, so that anybody can ask. */
class DeskRemoteTest {

    private final Server server = new Server();
    private int port;

    @BeforeEach
    void open() throws Exception {
        HttpConfiguration told = new HttpConfiguration();
        told.addCustomizer(new ForwardedRequestCustomizer());
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(told));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new DeskServlet(List.of())), "/customs-desk/*");
        server.setHandler(context);
        server.start();
        port = connector.getLocalPort();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "[::1]"})
    void shouldServeThisMachine(String remote) throws IOException {
        assertThat(ask("GET", remote)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "[2001:db8::1]"})
    void shouldServeNobodyElse_whateverHostItNames(String remote) throws IOException {
        assertThat(ask("GET", remote)).startsWith("HTTP/1.1 403");
        assertThat(ask("POST", remote)).startsWith("HTTP/1.1 403");
    }

    private String ask(String method, String remote) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = method + " /customs-desk/ HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Forwarded-For: "
                    + remote + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
