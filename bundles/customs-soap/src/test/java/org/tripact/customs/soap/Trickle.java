package org.tripact.customs.soap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Strangers who begin a handshake and say a byte of it now and then, each by a socket of his own. */
final class Trickle implements AutoCloseable {

    /** A record of 16383 bytes, of which no more comes than its head and a zero at a time. */
    private static final byte[] HEAD = {0x16, 0x03, 0x01, 0x3f, (byte) 0xff};

    private static final int LOOK_MILLIS = 10;

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Trickle() {
        thread.scheduleWithFixedDelay(this::drip, 100, 100, TimeUnit.MILLISECONDS);
    }

    /** Comes to the door from an address of this machine. */
    void come(String from, URI door) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(door.getHost(), door.getPort()));
        socket.getOutputStream().write(HEAD);
        sockets.add(socket);
    }

    /** How many of them the door has shut out. */
    long shutOut() {
        return sockets.stream().filter(Trickle::isShutOut).count();
    }

    private static boolean isShutOut(Socket socket) {
        try {
            socket.setSoTimeout(LOOK_MILLIS);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private void drip() {
        for (Socket each : sockets) {
            try {
                each.getOutputStream().write(0);
            } catch (IOException shutOut) {
                // the next one drips on
            }
        }
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        for (Socket each : sockets) {
            each.close();
        }
    }
}
