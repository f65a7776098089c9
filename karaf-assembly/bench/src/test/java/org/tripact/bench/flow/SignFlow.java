package org.tripact.bench.flow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.bench.Bench;
import org.tripact.bench.Clients;
import org.tripact.bench.Figure;
import org.tripact.bench.Figure.Peer;
import org.tripact.bench.Rounds;
import org.tripact.bench.Run;
import org.tripact.bench.Samples;
import org.tripact.bench.Series;
import org.tripact.bench.Target;
import org.tripact.testkit.cards.TestAuthority;

/** How many sign a second, beside the two things that no implementation can do without. */
public final class SignFlow implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(SignFlow.class);
    private static final int BATCH = 300;
    private static final byte[] TEXT =
            "通关无纸化协议声明 (tripact statement v1)\n".repeat(8).getBytes(StandardCharsets.UTF_8);

    @Override
    public String name() {
        return "sign-flow";
    }

    @Override
    public String title() {
        return "Sign flow: statement prepared, signature verified, durable commit with the message to customs";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        TestAuthority authority = TestAuthority.at(Instant.now());
        List<Holder> holders = Holder.of(authority, run.work(BATCH) * run.allRounds());
        List<Figure> figures = new ArrayList<>();
        for (Store.Kind kind : Store.Kind.values()) {
            for (int clients : new int[] {1, 8}) {
                LOG.info("{}, {} clients", kind.title(), clients);
                Path folder = Files.createDirectories(run.folder().resolve(kind + "-" + clients));
                String title = kind.title() + ", " + clients + (clients == 1 ? " client" : " clients");
                try (Store store = kind.start(folder);
                        Office office = new Office(store.source(), authority, folder)) {
                    office.admit(holders);
                    figures.addAll(figures(title, measured(run, store, office, holders, new Clients(clients))));
                }
            }
        }
        return figures;
    }

    private static Samples measured(Run run, Store store, Office office, List<Holder> holders, Clients clients)
            throws Exception {
        int batch = run.work(BATCH);
        List<BareVerifications.Signed> signed = new ArrayList<>();
        for (Holder holder : holders.subList(0, batch)) {
            signed.add(BareVerifications.Signed.by(holder, TEXT));
        }
        return Rounds.alternate(
                run,
                new Signings(office, holders, clients, batch),
                BareCommits.on(store.source(), clients, batch),
                new BareVerifications(signed, clients, batch * 5));
    }

    private static List<Figure> figures(String title, Samples samples) {
        Series commits = samples.of(BareCommits.NAME);
        Series verifications = samples.of(BareVerifications.NAME);
        boolean commitsAreLess = commits.median() < verifications.median();
        Peer smaller =
                commitsAreLess ? new Peer(BareCommits.NAME, commits) : new Peer(BareVerifications.NAME, verifications);
        Peer larger =
                commitsAreLess ? new Peer(BareVerifications.NAME, verifications) : new Peer(BareCommits.NAME, commits);
        Series flow = samples.of(Signings.FLOW);
        return List.of(
                Figure.absolute(title + ": the flow", flow, "/s", Target.atLeast(100)),
                Figure.beside(title + ": the flow, smaller limit", flow, "/s", smaller, Target.atLeast(0.5)),
                Figure.beside(title + ": the flow, other limit", flow, "/s", larger, Target.none()),
                Figure.beside(title + ": of it, preparing", samples.of(Signings.PREPARE), "/s", smaller, Target.none()),
                Figure.beside(
                        title + ": of it, signing", samples.of(Signings.SIGN), "/s", smaller, Target.atLeast(0.5)));
    }
}
