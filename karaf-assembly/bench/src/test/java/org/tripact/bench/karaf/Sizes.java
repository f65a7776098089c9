package org.tripact.bench.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tripact.bench.Bench;
import org.tripact.bench.Figure;
import org.tripact.bench.Figure.Peer;
import org.tripact.bench.Run;
import org.tripact.bench.Series;
import org.tripact.bench.Target;

/** How big the archive is, and what a browser fetches before the first page stands. */
public final class Sizes implements Bench {

    @Override
    public String name() {
        return "sizes";
    }

    @Override
    public String title() {
        return "Sizes: the archive, and the first load of a page in Chromium with an empty cache";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.beside(
                "archive",
                megabytes(Archives.ours()),
                "MB",
                new Peer("stock Karaf's", megabytes(Archives.stock())),
                Target.none()));
        Karaf.Started ours =
                Karaf.ours(Archives.ours(), run.folder().resolve("ours")).startUntilReady();
        try (Server server = ours.server();
                CountingProxy proxy = CountingProxy.before(server.port())) {
            figures.addAll(firstLoad("portal", "/", proxy, run.folder()));
            figures.addAll(firstLoad("log-in before signing", "/workspace/sign", proxy, run.folder()));
            server.stop();
        }
        return figures;
    }

    private static List<Figure> firstLoad(String page, String path, CountingProxy proxy, Path folder) throws Exception {
        Chromium.load("http://127.0.0.1:" + proxy.port() + path, folder.resolve("chromium" + path.hashCode()));
        List<String> fetched = proxy.fetched();
        Series plain = kilobytes(proxy.again(fetched, "identity"));
        String what = page + ", " + fetched.size() + " files, ";
        return List.of(
                Figure.absolute(
                        what + "as Chromium asked (br)", kilobytes(proxy.takeBytes()), "kB", Target.atMost(500)),
                Figure.beside(
                        what + "by gzip",
                        kilobytes(proxy.again(fetched, "gzip")),
                        "kB",
                        new Peer("not compressed", plain),
                        Target.none()));
    }

    private static Series kilobytes(long bytes) {
        return new Series(List.of(bytes / 1e3));
    }

    private static Series megabytes(Path file) throws IOException {
        return new Series(List.of(Files.size(file) / 1e6));
    }
}
