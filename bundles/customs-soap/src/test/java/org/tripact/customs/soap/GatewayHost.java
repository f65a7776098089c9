package org.tripact.customs.soap;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A CXF service made from our WSDL, over TLS that demands a client certificate; what HTTP does can be spoilt. */
final class GatewayHost implements AutoCloseable {

    /** Does something else with a request, or true where the service shall have it. */
    interface Spoiler {
        boolean lets(Request call, HttpServletResponse response) throws IOException;
    }

    private final Server server = new Server();
    private final Bus bus;
    private volatile Spoiler spoiler = (call, response) -> true;

    GatewayHost(int port, Gateway gateway, Tls tls, List<X509Certificate> callers) {
        DestinationRegistry registry = new DestinationRegistryImpl();
        bus = OwnBus.with(fresh -> publish(fresh, registry, gateway));
        server.addConnector(connector(port, tls.context(Tls.SERVER, callers, Sides.CLOCK)));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new CXFNonSpringServlet(registry, bus)), "/*");
        HandlerWrapper front = new Front();
        front.setHandler(context);
        server.setHandler(front);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void spoil(Spoiler other) {
        spoiler = other;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        bus.shutdown(true);
    }

    private static Bus publish(Bus bus, DestinationRegistry registry, Gateway gateway) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setWsdlURL(Gateway.class.getResource("customs-gateway-1.wsdl").toString());
        factory.setServiceName(new QName(Contract.NAMESPACE, "CustomsGatewayService"));
        factory.setEndpointName(new QName(Contract.NAMESPACE, "CustomsGatewayPort"));
        factory.setServiceBean(gateway);
        factory.setAddress("/submit");
        factory.setProperties(new HashMap<>(Map.of("schema-validation-enabled", true)));
        factory.create();
        return bus;
    }

    private ServerConnector connector(int port, SSLContext tls) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(tls);
        factory.setNeedClientAuth(true);
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer());
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(factory, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        return connector;
    }

    private final class Front extends HandlerWrapper {
        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            if (spoiler.lets(base, response)) {
                super.handle(target, base, request, response);
            } else {
                base.setHandled(true);
            }
        }
    }
}
