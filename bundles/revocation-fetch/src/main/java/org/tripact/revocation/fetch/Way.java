package org.tripact.revocation.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one way that everything takes: straight, or through the proxy that was set. */
final class Way extends ProxySelector {

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/\\s]+):(\\d{1,5})");

    private final Proxy proxy;

    private Way(Proxy proxy) {
        this.proxy = proxy;
    }

    static Way of(String setting) {
        if (setting.isBlank()) {
            return new Way(Proxy.NO_PROXY);
        }
        Matcher parts = HOST_AND_PORT.matcher(setting.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("proxy must be host:port, but is " + setting);
        }
        InetSocketAddress address =
                InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
        return new Way(new Proxy(Proxy.Type.HTTP, address));
    }

    @Override
    public List<Proxy> select(URI address) {
        return List.of(proxy);
    }

    @Override
    public void connectFailed(URI address, SocketAddress gate, IOException why) {
        // the fetch itself tells
    }

    @Override
    public String toString() {
        return proxy.equals(Proxy.NO_PROXY) ? "straight" : "through " + proxy.address();
    }
}
