package org.tripact.card.agent.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tripact.card.agent.control.CardControl;
import org.tripact.card.agent.reader.CardReader;

/** Where clients of the control connect. */
public final class ControlDoor implements AutoCloseable {

    private static final int OPENING_SECONDS = 10;
    private static final int CLOSING_MILLIS = 1000;

    private static final int TIDYING_SECONDS = 10;

    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(ControlDoor::daemon);
    private final ControlServer server;
    private final int port;

    /**
     * Opens the door, with TLS where it is given; returns when connections are taken.
     *
     * @throws PortShut where nobody can listen there
     */
    public ControlDoor(
            InetSocketAddress address,
            ControlDoorRules rules,
            CardControl control,
            CardReader reader,
            Optional<MachineTls> tls) {
        lookAt(address);
        server = new ControlServer(address, rules, control, tls);
        server.setDaemon(true);
        server.start();
        port = await(address);
        reader.listen(server::tell);
        tidying.scheduleWithFixedDelay(server::tidy, TIDYING_SECONDS, TIDYING_SECONDS, TimeUnit.SECONDS);
    }

    /** The port that it really listens on. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        tidying.shutdownNow();
        try {
            server.stop(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The library would log a port that is taken as an error of its own, with a trace. */
    private static void lookAt(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new PortShut(address, e);
        }
    }

    private int await(InetSocketAddress address) {
        try {
            return server.listening().get(OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            close();
            throw new PortShut(address, e.getCause());
        } catch (TimeoutException e) {
            close();
            throw new IllegalStateException("the card control does not come to listen on " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("interrupted while opening the card control", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tripact-card-control-tidying");
        thread.setDaemon(true);
        return thread;
    }
}
