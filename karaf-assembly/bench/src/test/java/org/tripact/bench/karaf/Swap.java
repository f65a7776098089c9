package org.tripact.bench.karaf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.bench.Bench;
import org.tripact.bench.Figure;
import org.tripact.bench.Run;
import org.tripact.bench.Samples;
import org.tripact.bench.Target;
import org.tripact.testkit.Ports;

/** The demo's connector is taken away, installed and replaced by the shell's commands while enterprises sign. */
public final class Swap implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);
    private static final int CYCLES = 100;
    private static final int REQUESTS_PER_SECOND = 200;
    /** Messages before the first swap: a JVM that still compiles is not what is measured. */
    private static final int WARM_UP = 1000;

    private static final int CARDS = 4;
    private static final int CODES_PER_CARD = 8;
    private static final String CONNECTOR = "org.tripact.customs.simulator";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "swap";
    }

    @Override
    public String title() {
        return "A connector removed, installed and replaced, again and again, under " + REQUESTS_PER_SECOND
                + " requests a second";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        Path data = Files.createDirectories(run.folder().resolve("data"));
        String password = UUID.randomUUID().toString();
        configure(data, password);
        int port = Ports.free();
        try (Server demo = Server.demo(data, port, Map.of("EXTRA_JAVA_OPTS", "-Duser.timezone=UTC"))) {
            demo.secondsUntil("/api/v1/agreement-text", "/");
            try (Shell shell = Shell.beside(port, "bench", password);
                    PacedDesks desks = new PacedDesks()) {
                shell.awaitTold(CONNECTOR, "tripact:connector-list");
                Pace pace = Pace.of(REQUESTS_PER_SECOND);
                for (int card = 1; card <= CARDS; card++) {
                    desks.open(new DemoUser(port, issued(shell, data, card), pace), codesOf(card));
                }
                Samples samples = swap(run.work(CYCLES), shell, data, pace);
                desks.finish();
                List<Figure> figures = figures(Partner.of(data), desks, samples);
                demo.stop();
                return figures;
            }
        }
    }

    /** Somebody may log in to the shell, and customs answers at once. */
    private static void configure(Path data, String password) throws Exception {
        Path etc = Files.createDirectories(data.resolve("etc"));
        Files.writeString(
                etc.resolve("users.properties"),
                "bench = " + password
                        + ",_g_:admingroup\n_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
        Files.writeString(
                etc.resolve("org.tripact.customs.simulator-demo.cfg"),
                "deskEnabled = true\nstoredAfterMillis = 20\napprovedAfterMillis = 20\n");
    }

    /** A firm's codes belong to all its cards; each card signs for its own here. */
    private static String codesOf(int card) {
        return "3122BE%02d".formatted(card);
    }

    private static DemoCard issued(Shell shell, Path data, int card) throws Exception {
        String number = "99000000090%02d".formatted(card);
        String codes = IntStream.rangeClosed(1, CODES_PER_CARD)
                .mapToObj(code -> "%s%02d@2200".formatted(codesOf(card), code))
                .collect(Collectors.joining(","));
        shell.told(number, "tripact:card-issue --number " + number + " --codes " + codes + " | cat");
        return DemoCard.of(data.resolve("tripact/cards"), "card-" + number);
    }

    private static Samples swap(int cycles, Shell shell, Path data, Pace pace) throws Exception {
        Partner partner = Partner.of(data);
        ConnectorVersions versions = ConnectorVersions.of(data);
        awaitMore(partner, WARM_UP);
        long requests = pace.count();
        long start = System.nanoTime();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            shell.told("Removed", "tripact:connector-remove --why bench " + CONNECTOR);
            shell.told("Installed", versions.install("1.0." + cycle));
            awaitMore(partner, 1);
            shell.told("Replaced", versions.install("1.1." + cycle));
            awaitMore(partner, 1);
            LOG.info("cycle {} of {}", cycle, cycles);
        }
        Samples samples = new Samples();
        samples.addRate("requests", (int) (pace.count() - requests), System.nanoTime() - start);
        samples.add("cycles", cycles);
        return samples;
    }

    /** So many messages more at customs; each may take its time. */
    private static void awaitMore(Partner partner, int messages) throws Exception {
        int last = partner.taken().size();
        int enough = last + messages;
        Instant end = Instant.now().plus(PATIENCE);
        while (last < enough) {
            int taken = partner.taken().size();
            if (taken > last) {
                end = Instant.now().plus(PATIENCE);
            } else if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("customs has " + taken + " messages and gets no more");
            }
            last = taken;
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<Figure> figures(Partner partner, PacedDesks desks, Samples samples) throws Exception {
        Set<String> owed = new HashSet<>();
        desks.accepted().forEach(number -> owed.addAll(List.of(number + "-S", number + "-T")));
        Instant end = Instant.now().plus(PATIENCE);
        while (!partner.answered().containsAll(owed) && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        List<Partner.Taken> taken = partner.taken();
        Set<String> booked = taken.stream().map(Partner.Taken::id).collect(Collectors.toSet());
        Set<String> answered = partner.answered();
        samples.add("failed", desks.failed());
        samples.add("accepted", desks.accepted().size());
        samples.add(
                "lost",
                owed.stream()
                        .filter(id -> !booked.contains(id) || !answered.contains(id))
                        .count());
        samples.add("twice", taken.size() - booked.size());
        samples.add("unknown", booked.stream().filter(id -> !owed.contains(id)).count());
        samples.add("again", partner.again());
        gaps(partner.gone(), taken, samples);
        return List.of(
                Figure.absolute("cycles: removed, installed, replaced", samples.of("cycles"), "", Target.none()),
                Figure.absolute("requests meanwhile", samples.of("requests"), "/s", Target.atLeast(195)),
                Figure.absolute("failed requests", samples.of("failed"), "", Target.atMost(0)),
                Figure.absolute("applications accepted", samples.of("accepted"), "", Target.none()),
                Figure.absolute(
                        "messages of these that customs lacks or left open", samples.of("lost"), "", Target.atMost(0)),
                Figure.absolute("messages booked twice", samples.of("twice"), "", Target.atMost(0)),
                Figure.absolute("messages that nobody saw accepted", samples.of("unknown"), "", Target.atMost(0)),
                Figure.absolute("sent once more, known to customs", samples.of("again"), "", Target.none()),
                Figure.absolute(
                        "gap: connector gone → first message at the next", samples.of("gap"), "ms", Target.none()));
    }

    private static void gaps(List<Instant> gone, List<Partner.Taken> taken, Samples into) {
        for (Instant left : gone) {
            taken.stream()
                    .map(Partner.Taken::at)
                    .filter(at -> at.isAfter(left))
                    .min(Instant::compareTo)
                    .ifPresent(at -> into.add("gap", Duration.between(left, at).toNanos() / 1e6));
        }
    }
}
