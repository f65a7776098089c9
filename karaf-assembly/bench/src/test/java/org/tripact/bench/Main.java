package org.tripact.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command's Java part: runs the named benches, one after the other; each table is written as soon as it is there. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final String BRIEF = "--brief";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        boolean brief = List.of(arguments).contains(BRIEF);
        List<String> names = Stream.of(arguments).filter(a -> !a.equals(BRIEF)).toList();
        Path home = Path.of(System.getProperty("bench.folder"));
        StringBuilder all = new StringBuilder();
        for (Bench bench : Benches.named(names)) {
            Path folder = Files.createTempDirectory(Files.createDirectories(home.resolve("target/work")), bench.name());
            String table = table(bench, brief ? Run.brief(folder) : Run.full(folder), brief);
            all.append(table).append("\n");
            Files.writeString(home.resolve("target/figures.md"), all);
            if (!brief) {
                Path readme = home.resolve("README.md");
                Files.writeString(
                        readme,
                        new Readme(Files.readString(readme))
                                .with(bench.name(), table)
                                .text());
            }
        }
        // what a library left running shall not keep the command
        System.exit(0);
    }

    private static String table(Bench bench, Run run, boolean brief) throws Exception {
        LOG.info("{}: {}", bench.name(), bench.title());
        Machine machine = Machine.here(Instant.now());
        try {
            return new Table(bench, bench.run(run), command(bench, brief), machine).markdown();
        } finally {
            Folders.delete(run.folder());
        }
    }

    private static String command(Bench bench, boolean brief) {
        return "karaf-assembly/bench/bench " + (brief ? BRIEF + " " : "") + bench.name();
    }
}
