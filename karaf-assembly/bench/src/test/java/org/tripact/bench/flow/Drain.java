package org.tripact.bench.flow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tripact.bench.Bench;
import org.tripact.bench.Clients;
import org.tripact.bench.Figure;
import org.tripact.bench.Figure.Peer;
import org.tripact.bench.Rounds;
import org.tripact.bench.Run;
import org.tripact.bench.Samples;
import org.tripact.bench.Target;

/** How fast the outbox empties when the line is back after an outage. */
public final class Drain implements Bench {

    private static final int BATCH = 1000;
    /** As many as the pump has workers. */
    private static final Clients WORKERS = new Clients(8);

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "Drain: messages handed to customs a second after an outage";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Store.Kind kind : Store.Kind.values()) {
            Path folder = Files.createDirectories(run.folder().resolve(kind.toString()));
            int batch = run.work(BATCH);
            try (Store store = kind.start(folder)) {
                Samples samples = Rounds.alternate(
                        run,
                        new Draining(store.source(), folder, batch),
                        BareCommits.on(store.source(), WORKERS, batch));
                figures.addAll(figures(kind, samples));
            }
        }
        return figures;
    }

    private static List<Figure> figures(Store.Kind kind, Samples samples) {
        boolean promised = kind == Store.Kind.POSTGRESQL;
        Peer commits = new Peer(BareCommits.NAME, samples.of(BareCommits.NAME));
        return List.of(
                Figure.absolute(
                        kind.title() + ", 8 workers",
                        samples.of(Draining.NAME),
                        "/s",
                        promised ? Target.atLeast(500) : Target.none()),
                Figure.beside(kind.title() + ", 8 workers", samples.of(Draining.NAME), "/s", commits, Target.none()));
    }
}
