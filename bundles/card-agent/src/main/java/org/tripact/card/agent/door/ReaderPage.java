package org.tripact.card.agent.door;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tripact.card.agent.control.ConsentDesk;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.SoftwareReader;

/** The page on which a person inserts, removes and chooses a card, and its API. */
public final class ReaderPage implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * Opens the page; returns when requests are taken.
     *
     * @throws PortShut where nobody can listen there
     */
    public ReaderPage(InetSocketAddress address, SoftwareReader cards, CardReader reader, ConsentDesk consent) {
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new PortShut(address, e);
        }
        threads = Executors.newFixedThreadPool(THREADS, ReaderPage::daemon);
        server.setExecutor(threads);
        server.createContext("/", new PageHandler(new ReaderApi(cards, reader), new ConsentApi(consent)));
        server.start();
    }

    /** The port that it really listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tripact-reader-page");
        thread.setDaemon(true);
        return thread;
    }
}
