package org.tripact.customs.soap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.tripact.kernel.MessageId;

/** Calls customs' gateway: a call is one request, which follows no redirect, keeps no cookie and fetches nothing beside. */
final class GatewayClient implements AutoCloseable {

    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";

    private static final QName SUBMIT = new QName(Contract.NAMESPACE, "submit");
    private static final int NEVER_CHUNKED = 64 * 1024 * 1024;

    private final Bus bus;
    private final Client client;
    private final JAXBDataBinding text;

    private GatewayClient(Bus bus, Checked settings, SSLContext tls) {
        this.bus = bus;
        JaxWsClientFactoryBean factory = new JaxWsClientFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(CustomsGateway.class);
        factory.setAddress(settings.gateway().address().toString());
        factory.setProperties(properties(settings.maxBytes()));
        client = factory.create();
        client.getInInterceptors().add(new AnswerGuard(settings.gateway().address(), settings.maxBytes()));
        client.getInFaultInterceptors().add(new FaultMark());
        configure((HTTPConduit) client.getConduit(), settings, tls);
        text = text();
    }

    static GatewayClient on(Checked settings, SSLContext tls) {
        return OwnBus.with(bus -> new GatewayClient(bus, settings, tls));
    }

    /** The gateway's answer, null where it gave an empty one; throws whatever CXF throws. */
    byte[] submit(MessageId id, byte[] message, Answer answer) throws Exception {
        Map<String, Object> context =
                new HashMap<>(Map.of(Header.HEADER_LIST, headers(id), Answer.class.getName(), answer));
        Object[] came = client.invoke(
                client.getEndpoint().getBinding().getBindingInfo().getOperation(SUBMIT),
                new Object[] {message},
                new HashMap<>(Map.of(Client.REQUEST_CONTEXT, context)));
        return came == null || came.length == 0 ? null : (byte[]) came[0];
    }

    @Override
    public void close() {
        client.destroy();
        bus.shutdown(true);
    }

    /**
     * A client that CXF kept for others to share would keep our bundle too. Every answer comes to the {@link AnswerGuard}:
     * CXF would leave the body of an error open, and read that of a 202 itself.
     */
    private static Map<String, Object> properties(int maxBytes) {
        Map<String, Object> properties = new HashMap<>(Xml.limits(maxBytes));
        properties.put("share.httpclient.http.conduit", false);
        properties.put(HTTPConduit.NO_IO_EXCEPTIONS, true);
        properties.put(Message.PROCESS_202_RESPONSE_ONEWAY_OR_PARTIAL, false);
        properties.put(FaultListener.class.getName(), FaultLine.NONE);
        return properties;
    }

    private List<Header> headers(MessageId id) {
        return List.of(
                new SoapHeader(new QName(ADDRESSING, "MessageID"), "urn:tripact:message:" + id, text),
                new SoapHeader(new QName(ADDRESSING, "Action"), Contract.SUBMIT, text));
    }

    private static JAXBDataBinding text() {
        try {
            return new JAXBDataBinding(String.class);
        } catch (JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void configure(HTTPConduit conduit, Checked settings, SSLContext tls) {
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(settings.gateway().connect().toMillis());
        policy.setReceiveTimeout(settings.gateway().timeout().toMillis());
        policy.setAutoRedirect(false);
        policy.setVersion("1.1");
        // a length says to the other side whether all of it came
        policy.setAllowChunking(true);
        policy.setChunkingThreshold(NEVER_CHUNKED);
        conduit.setClient(policy);
        TLSClientParameters parameters = new TLSClientParameters();
        parameters.setSslContext(tls);
        conduit.setTlsClientParameters(parameters);
    }
}
