package org.tripact.customs.soap;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Who is at the door and has shown no certificate yet. Each has so long for it, whatever he says meanwhile, and there are
 * only so many: who comes then takes the place of the one who has been there longest, so that nobody with a certificate,
 * which takes an instant, is kept out by those who have none.
 */
final class Strangers implements Connection.Listener, SslHandshakeListener {

    static final int HANDSHAKE_MILLIS = 5000;
    static final int AT_A_TIME = 32;
    static final int OF_ONE_ADDRESS = 4;

    private final Scheduler scheduler;
    private final Unauthenticated refused;
    private final Map<SSLEngine, Stranger> waiting = new LinkedHashMap<>();

    Strangers(Scheduler scheduler, Unauthenticated refused) {
        this.scheduler = scheduler;
        this.refused = refused;
    }

    private record Stranger(InetAddress address, EndPoint line, Scheduler.Task end) {}

    @Override
    public void onOpened(Connection connection) {
        SSLEngine engine = ((SslConnection) connection).getSSLEngine();
        EndPoint line = connection.getEndPoint();
        Stranger fresh = new Stranger(
                line.getRemoteAddress().getAddress(),
                line,
                scheduler.schedule(() -> late(engine), HANDSHAKE_MILLIS, TimeUnit.MILLISECONDS));
        synchronized (waiting) {
            waiting.put(engine, fresh);
        }
        keep(OF_ONE_ADDRESS, stranger -> stranger.address().equals(fresh.address()), " of one address");
        keep(AT_A_TIME, stranger -> true, "");
    }

    @Override
    public void handshakeSucceeded(Event event) {
        forget(event.getSSLEngine());
    }

    @Override
    public void onClosed(Connection connection) {
        forget(((SslConnection) connection).getSSLEngine());
    }

    private void late(SSLEngine engine) {
        forget(engine).ifPresent(stranger -> shutOut(stranger, "no handshake in " + HANDSHAKE_MILLIS + " ms"));
    }

    /** Where there are more of them, who came first goes. */
    private void keep(int most, Predicate<Stranger> of, String which) {
        Optional<SSLEngine> first = Optional.empty();
        synchronized (waiting) {
            List<SSLEngine> found = waiting.entrySet().stream()
                    .filter(entry -> of.test(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (found.size() > most) {
                first = Optional.of(found.get(0));
            }
        }
        first.flatMap(this::forget)
                .ifPresent(stranger -> shutOut(stranger, "more than " + most + " handshakes at a time" + which));
    }

    private Optional<Stranger> forget(SSLEngine engine) {
        synchronized (waiting) {
            Optional<Stranger> gone = Optional.ofNullable(waiting.remove(engine));
            gone.ifPresent(stranger -> stranger.end().cancel());
            return gone;
        }
    }

    private void shutOut(Stranger stranger, String why) {
        refused.refused(why);
        stranger.line().close();
    }
}
