package org.tripact.customs.jms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A line to the broker that does badly, from the moment that a message of ours goes over it. */
final class BadLine implements AutoCloseable {

    /** What it does to the connection that a message goes over. */
    enum Fault {
        NONE,
        /** The broker is heard a while later. */
        SLOW,
        /** The message never arrives. */
        CUT_BEFORE,
        /** The message arrives, the broker's word about it does not. */
        CUT_AFTER,
        /** The same, and nobody hears that the line is dead. */
        SILENT_AFTER
    }

    private static final String MESSAGE = "CopMsgId>";
    private static final int CHUNK = 256 * 1024;
    private static final long WHILE_NANOS = 300_000_000;

    private final ServerSocket entry;
    private final int broker;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile boolean deaf;
    private volatile boolean silent;
    private volatile boolean brief;

    BadLine(int broker) {
        this.broker = broker;
        try {
            this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    void now(Fault next) {
        fault = next;
    }

    /** New connections are taken, and nothing comes of them. */
    void goDeaf() {
        deaf = true;
    }

    /** The broker is not heard any more. */
    void goSilent() {
        silent = true;
    }

    /** Every connection ends; new ones may come. */
    void breakAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** New connections end as soon as they are there. */
    void goShort() throws IOException {
        brief = true;
        breakAll();
    }

    int accepted() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        entry.close();
        breakAll();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = kept(entry.accept());
            accepted.incrementAndGet();
            if (brief) {
                near.close();
                continue;
            }
            if (deaf) {
                continue;
            }
            Socket far = kept(new Socket(InetAddress.getLoopbackAddress(), broker));
            Passage passage = new Passage(near, far);
            thread(passage::out);
            thread(passage::back);
        }
    }

    private Socket kept(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private static void thread(Run task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException over) {
                Thread.yield();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Run {
        void run() throws IOException;
    }

    private final class Passage {

        private final Socket near;
        private final Socket far;
        private volatile Fault met = Fault.NONE;

        Passage(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void out() throws IOException {
            InputStream in = near.getInputStream();
            OutputStream on = far.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (fault != Fault.NONE && new String(chunk, 0, read, StandardCharsets.ISO_8859_1).contains(MESSAGE)) {
                    met = fault;
                }
                if (met == Fault.CUT_BEFORE) {
                    break;
                }
                on.write(chunk, 0, read);
            }
            end();
        }

        void back() throws IOException {
            InputStream in = far.getInputStream();
            OutputStream on = near.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0 && met != Fault.CUT_AFTER; read = in.read(chunk)) {
                if (met == Fault.SLOW) {
                    LockSupport.parkNanos(WHILE_NANOS);
                    met = Fault.NONE;
                }
                if (met != Fault.SILENT_AFTER && !silent) {
                    on.write(chunk, 0, read);
                }
            }
            end();
        }

        private void end() throws IOException {
            near.close();
            far.close();
        }
    }
}
