package org.tripact.customs.soap;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;

/** Customs as it calls our door, by a client that CXF makes from our WSDL. */
final class Caller implements AutoCloseable {

    private final PlatformReceipts receipts;

    Caller(URI address, Tls tls) {
        SSLContext context = tls.context(
                Tls.CLIENT, Tls.certificates(List.of(Sides.resource("platform-tls-server.cer"))), Sides.CLOCK);
        receipts = OwnBus.with(bus -> {
            JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
            factory.setBus(bus);
            factory.setServiceClass(PlatformReceipts.class);
            factory.setWsdlURL(
                    Gateway.class.getResource("customs-gateway-1.wsdl").toString());
            factory.setServiceName(new QName(Contract.NAMESPACE, "PlatformReceiptsService"));
            factory.setEndpointName(new QName(Contract.NAMESPACE, "PlatformReceiptsPort"));
            factory.setAddress(address.toString());
            factory.setProperties(new HashMap<>(Map.of("share.httpclient.http.conduit", false)));
            PlatformReceipts made = factory.create(PlatformReceipts.class);
            TLSClientParameters parameters = new TLSClientParameters();
            parameters.setSslContext(context);
            ((HTTPConduit) ClientProxy.getClient(made).getConduit()).setTlsClientParameters(parameters);
            return made;
        });
    }

    /** Whether we said that we took it; whatever else happens is no. */
    boolean isTaken(byte[] receipt) {
        try {
            return receipts.take(receipt).equals("TAKEN");
        } catch (RuntimeException notTaken) {
            return false;
        }
    }

    @Override
    public void close() {
        Client client = ClientProxy.getClient(receipts);
        Bus bus = client.getBus();
        client.destroy();
        bus.shutdown(true);
    }
}
