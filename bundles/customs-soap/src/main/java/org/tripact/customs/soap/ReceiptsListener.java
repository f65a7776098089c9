package org.tripact.customs.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The door for receipts: a small web server of its own, which nobody enters without a pinned certificate, with the one
 * service behind it.
 */
final class ReceiptsListener implements AutoCloseable {

    static final String PATH = "/receipts";
    static final int THREADS = 16;
    static final int CONNECTIONS = 64;
    static final int IDLE_MILLIS = 20_000;
    static final int BYTES_A_SECOND = 1024;
    static final int HEADER_BYTES = 8192;

    private static final int STOP_MILLIS = 5000;

    private final Bus bus;
    private final Server server;

    private ReceiptsListener(
            Bus bus, Checked settings, ReceiptsDoor door, SSLContext tls, Unauthenticated refused, Clock clock) {
        this.bus = bus;
        DestinationRegistry registry = new DestinationRegistryImpl();
        publish(bus, registry, door, settings);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("customs-soap-in-" + settings.name());
        server = new Server(threads);
        server.addConnector(connector(server, settings.receipts(), tls, refused));
        server.addBean(new Crowd(settings.name(), CONNECTIONS, server, clock));
        server.setStopTimeout(STOP_MILLIS);
        server.setHandler(handler(new CXFNonSpringServlet(registry, bus), settings.maxBytes()));
        start();
    }

    static ReceiptsListener on(
            Checked settings, ReceiptsDoor door, SSLContext tls, Unauthenticated refused, Clock clock) {
        return OwnBus.with(bus -> new ReceiptsListener(bus, settings, door, tls, refused, clock));
    }

    /** In a registry of its own: the container's would show it on the shared web server as well. */
    private static void publish(Bus bus, DestinationRegistry registry, ReceiptsDoor door, Checked settings) {
        Map<String, Object> properties = new HashMap<>(Xml.limits(settings.maxBytes()));
        properties.put(FaultListener.class.getName(), new FaultLine(settings.name()));
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setServiceBean(door);
        factory.setAddress(PATH);
        factory.setProperties(properties);
        factory.getInInterceptors().add(new CallGuard());
        factory.getOutFaultInterceptors().add(new Silence());
        factory.create();
    }

    private static ServerConnector connector(
            Server server, Checked.Receipts settings, SSLContext tls, Unauthenticated refused) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(tls);
        factory.setNeedClientAuth(true);
        factory.setIncludeProtocols(Tls.PROTOCOLS);
        SslConnectionFactory ssl = new SslConnectionFactory(factory, "http/1.1");
        ssl.addBean(refused);
        ServerConnector connector = new ServerConnector(server, 1, 1, ssl, new HttpConnectionFactory(http));
        connector.setHost(settings.address().getAddress().getHostAddress());
        connector.setPort(settings.address().getPort());
        connector.setIdleTimeout(IDLE_MILLIS);
        ssl.addBean(new Strangers(connector.getScheduler(), refused));
        return connector;
    }

    private static Handler handler(CXFNonSpringServlet servlet, int maxBytes) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitParameters(Map.of("hide-service-list-page", "true"));
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.addServlet(holder, "/*");
        StatisticsHandler letsRequestsEnd = new StatisticsHandler();
        letsRequestsEnd.setHandler(context);
        SizeLimitHandler bounded = new SizeLimitHandler(maxBytes, -1);
        bounded.setHandler(letsRequestsEnd);
        return bounded;
    }

    private void start() {
        try {
            server.start();
        } catch (IOException taken) {
            close();
            throw new UncheckedIOException(taken);
        } catch (Exception fault) {
            close();
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        } finally {
            bus.shutdown(true);
        }
    }
}
