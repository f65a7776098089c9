package org.tripact.card.agent.door;

import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedKeyManager;
import org.java_websocket.SSLSocketChannel2;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.server.SSLParametersWebSocketServerFactory;

/** TLS with the key of this machine, which is looked at anew for each connection: so it renews itself in time. */
public final class MachineTls {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final String ALIAS = "machine";

    private final String name;
    private final MachineKey key;

    /** TLS for this machine under a public name that leads to loopback; the key lies in the folder. */
    public MachineTls(String name, Path folder, Clock clock) {
        this.name = name;
        this.key = new MachineKey(folder, name, clock);
    }

    /** The name that clients may use besides the loopback names. */
    String name() {
        return name;
    }

    /** Makes the key where there is none, so that what cannot be written is known at the start. */
    WebSocketServerFactory sockets() {
        key.current();
        forgoAssertions();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OneKey(key)}, null, null);
            SSLParameters parameters = context.getDefaultSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            return new SSLParametersWebSocketServerFactory(context, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /**
     * The library asserts there what does not hold for a client whose first words come with the end of its handshake. It
     * serves such a client well; but where assertions are on, the error would end the whole server.
     */
    private static void forgoAssertions() {
        SSLSocketChannel2.class.getClassLoader().setClassAssertionStatus(SSLSocketChannel2.class.getName(), false);
    }

    private static final class OneKey extends X509ExtendedKeyManager {

        private final MachineKey key;

        private OneKey(MachineKey key) {
            this.key = key;
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
            return serves(type) ? ALIAS : null;
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return serves(type) ? ALIAS : null;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return serves(type) ? new String[] {ALIAS} : new String[0];
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {key.current().certificate()};
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key.current().key();
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return null;
        }

        private static boolean serves(String type) {
            return type.startsWith("EC");
        }
    }
}
