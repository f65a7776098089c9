package org.tripact.bench.karaf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.bench.Bench;
import org.tripact.bench.Figure;
import org.tripact.bench.Figure.Peer;
import org.tripact.bench.Run;
import org.tripact.bench.Samples;
import org.tripact.bench.Target;
import org.tripact.testkit.Ports;

/** What the whole demo takes while every demo card that may sign does so at once: {@code ./run} as it is. */
public final class Memory implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final int SECONDS = 120;
    private static final List<String> SCENARIOS = List.of("legal-person", "legal-person-two-codes", "other-enterprise");
    private static final String RESIDENT = "resident";
    private static final String PROPORTIONAL = "proportional";

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String title() {
        return "Memory of the demo (console, cards' agent, customs and Derby in one process) while " + SCENARIOS.size()
                + " enterprises sign, ask and terminate without pause";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        Samples samples = new Samples();
        double stock = stockIdle(run.folder());
        Path data = Files.createDirectories(run.folder().resolve("data"));
        int port = Ports.free();
        try (Server demo = Server.demo(data, port, Map.of())) {
            double ready = demo.secondsUntil("/api/v1/agreement-text");
            LOG.info("ready after {} s", ready);
            double idle = idle(demo);
            int signed = load(demo, data, Duration.ofSeconds(run.work(SECONDS)), samples);
            Samples single = new Samples();
            single.add("stock", stock);
            single.add("idle", idle);
            single.add("peak", demo.mebibytes("status", "VmHWM"));
            single.add("signed", signed);
            demo.stop();
            return figures(samples, single);
        }
    }

    private static double stockIdle(Path folder) throws Exception {
        Karaf ours = Karaf.ours(Archives.ours(), folder.resolve("ours"));
        Karaf stock = Karaf.stock(Archives.stock(), ours, folder.resolve("stock"));
        try (Server server = stock.startUntilReady().server()) {
            double idle = idle(server);
            server.stop();
            return idle;
        }
    }

    private static double idle(Server server) throws Exception {
        TimeUnit.SECONDS.sleep(5);
        return server.mebibytes("status", "VmRSS");
    }

    private static List<Figure> figures(Samples samples, Samples single) {
        return List.of(
                Figure.absolute("resident (VmRSS), every half second", samples.of(RESIDENT), "MiB", Target.atMost(512)),
                Figure.absolute("resident at most (VmHWM)", single.of("peak"), "MiB", Target.none()),
                Figure.beside(
                        "proportional (Pss), every half second",
                        samples.of(PROPORTIONAL),
                        "MiB",
                        new Peer("resident", samples.of(RESIDENT)),
                        Target.none()),
                Figure.beside(
                        "resident before the load",
                        single.of("idle"),
                        "MiB",
                        new Peer("stock Karaf with the third parties", single.of("stock")),
                        Target.none()),
                Figure.absolute("signed and terminated meanwhile", single.of("signed"), "", Target.none()));
    }

    private static int load(Server demo, Path data, Duration duration, Samples into) throws Exception {
        Instant end = Instant.now().plus(duration);
        ExecutorService desks = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> users = new ArrayList<>();
            for (String scenario : SCENARIOS) {
                DemoCard card = DemoCard.of(data.resolve("tripact/cards"), scenario);
                users.add(desks.submit(() -> new DemoUser(demo.port(), card).signUntil(end)));
            }
            while (Instant.now().isBefore(end)) {
                into.add(RESIDENT, demo.mebibytes("status", "VmRSS"));
                into.add(PROPORTIONAL, demo.mebibytes("smaps_rollup", "Pss"));
                TimeUnit.MILLISECONDS.sleep(500);
            }
            int signed = 0;
            for (Future<Integer> user : users) {
                signed += user.get();
            }
            return signed;
        } finally {
            desks.shutdownNow();
        }
    }
}
