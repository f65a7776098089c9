package org.tripact.card.agent.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.agent.control.Caller;
import org.tripact.card.agent.control.CardControl;
import org.tripact.reader.api.CardEvent;

/** The WebSocket side of the control. */
final class ControlServer extends WebSocketServer {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int DECODERS = 4;

    /** A client that reads so little is closed: what it does not fetch would fill the memory. */
    private static final int MAX_UNREAD_FRAMES = 256;

    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final CardControl control;
    private final ControlDoorRules rules;
    private final String name;

    ControlServer(InetSocketAddress address, ControlDoorRules rules, CardControl control, Optional<MachineTls> tls) {
        super(address, DECODERS, List.of(new Draft_6455(List.of(), rules.maxFrameBytes())));
        this.control = control;
        this.rules = rules;
        this.name = tls.map(MachineTls::name).orElse("localhost");
        tls.map(MachineTls::sockets).ifPresent(this::setWebSocketFactory);
        setReuseAddr(true);
        setTcpNoDelay(true);
        // on loopback a dead peer is known at once, and a client that only waits must not be cut off
        setConnectionLostTimeout(0);
    }

    /** Completes with the port once connections are taken, or with the reason why not. */
    CompletableFuture<Integer> listening() {
        return listening;
    }

    void tidy() {
        seeOffTheGone();
        getConnections().forEach(connection -> control.tidy(connection.getAttachment()));
    }

    /** The library closes the channel of a TLS client that hangs up, and may forget to take its connection off the list. */
    private void seeOffTheGone() {
        for (WebSocket connection : List.copyOf(getConnections())) {
            WebSocketImpl known = (WebSocketImpl) connection;
            if (known.getChannel() != null && !known.getChannel().isOpen()) {
                known.closeConnection(CloseFrame.ABNORMAL_CLOSE, "hung up");
            }
        }
    }

    void tell(CardEvent event) {
        String frame = control.event(event);
        getConnections().stream()
                .filter(connection -> connection.<Caller>getAttachment().isSubscribed())
                .forEach(connection -> send(connection, frame));
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        Optional<String> origin = origin(request);
        seeOffTheGone();
        Optional<HandshakeRefusal> refusal = getConnections().size() >= rules.maxConnections()
                ? Optional.of(HandshakeRefusal.FULL)
                : rules.refusal(request.getFieldValue("Host"), origin, getPort(), name);
        if (refusal.isPresent()) {
            LOG.warn(
                    "connection of {} refused: {}",
                    new Caller(origin),
                    refusal.get().why());
            refuse((WebSocketImpl) connection, refusal.get());
            throw new InvalidDataException(
                    CloseFrame.POLICY_VALIDATION, refusal.get().why());
        }
        connection.setAttachment(new Caller(origin));
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    /** The library can say only 404; so the answer is written past it, and the connection is closed before it speaks. */
    private static void refuse(WebSocketImpl connection, HandshakeRefusal refusal) {
        String answer = "HTTP/1.1 " + refusal.status() + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try {
            connection.getChannel().write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException goneAlready) {
            LOG.debug("a refused connection has not waited for the answer");
        }
        connection.closeConnection(CloseFrame.POLICY_VALIDATION, refusal.why());
    }

    @Override
    public void onStart() {
        listening.complete(getPort());
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        LOG.info("connection of {}", connection.<Caller>getAttachment());
        send(connection, control.hello());
    }

    @Override
    public void onMessage(WebSocket connection, String frame) {
        control.take(connection.getAttachment(), frame, answer -> send(connection, answer));
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer binary) {
        connection.close(CloseFrame.REFUSE, "text frames only");
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        LOG.debug("connection closed: {} {}", code, reason);
        Caller caller = connection.getAttachment();
        if (caller != null) {
            control.leave(caller);
        }
    }

    @Override
    public void onError(WebSocket connection, Exception fault) {
        if (connection == null && !listening.isDone()) {
            listening.completeExceptionally(fault);
        } else {
            LOG.warn("a connection of the card control failed", fault);
        }
    }

    private static void send(WebSocket connection, String frame) {
        try {
            if (((WebSocketImpl) connection).outQueue.size() < MAX_UNREAD_FRAMES) {
                connection.send(frame);
            } else {
                connection.closeConnection(CloseFrame.POLICY_VALIDATION, "answers are not read");
            }
        } catch (WebsocketNotConnectedException goneMeanwhile) {
            LOG.debug("nobody is left to read the answer");
        }
    }

    private static Optional<String> origin(ClientHandshake request) {
        return request.hasFieldValue("Origin") ? Optional.of(request.getFieldValue("Origin")) : Optional.empty();
    }
}
