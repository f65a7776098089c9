package org.tripact.bench.karaf;

import java.util.List;
import org.tripact.bench.Bench;
import org.tripact.bench.Figure;
import org.tripact.bench.Figure.Peer;
import org.tripact.bench.Rounds;
import org.tripact.bench.Run;
import org.tripact.bench.Samples;
import org.tripact.bench.Target;

/** From the start of the process until it answers, beside the stock Karaf with the same third parties. */
public final class Start implements Bench {

    private static final String OURS = "ours";
    private static final String STOCK = "stock";
    private static final String FIRST = ", first start";
    private static final String AGAIN = ", started again";
    private static final String KILLED = ", after kill -9";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start: from the process to HTTP 200 out of the whole stack";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        Karaf ours = Karaf.ours(Archives.ours(), run.folder().resolve(OURS));
        Karaf stock = Karaf.stock(Archives.stock(), ours, run.folder().resolve(STOCK));
        Samples samples = Rounds.alternate(
                run.few(), into -> firstAndAgain(OURS, ours, into), into -> firstAndAgain(STOCK, stock, into));
        return List.of(
                Figure.beside(
                        "first start, Derby and its schema made",
                        samples.of(OURS + FIRST),
                        "s",
                        new Peer("stock Karaf", samples.of(STOCK + FIRST)),
                        Target.atMost(1.5)),
                Figure.beside(
                        "started again",
                        samples.of(OURS + AGAIN),
                        "s",
                        new Peer("stock Karaf", samples.of(STOCK + AGAIN)),
                        Target.atMost(1.5)),
                Figure.absolute("after kill -9", samples.of(OURS + KILLED), "s", Target.atMost(15)));
    }

    private static void firstAndAgain(String name, Karaf karaf, Samples into) throws Exception {
        karaf.forget();
        into.add(name + FIRST, secondsThenStop(karaf));
        Karaf.Started again = karaf.startUntilReady();
        into.add(name + AGAIN, again.seconds());
        again.server().kill();
        into.add(name + KILLED, secondsThenStop(karaf));
    }

    private static double secondsThenStop(Karaf karaf) throws Exception {
        try (Server server = karaf.start()) {
            double seconds = server.secondsUntil(karaf.readyAt().toArray(String[]::new));
            server.stop();
            return seconds;
        }
    }
}
