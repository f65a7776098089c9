package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program of its own is halted after each step; another one goes on with the same files. */
class KilledTest {

    @TempDir
    private Path folder;

    static Stream<String> steps() {
        return Readme.firstColumnUnder("killed after").stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shouldLoseNothingAndDoNothingTwice_whenKilledAfter(String step) throws Exception {
        Path printed = folder.resolve("printed");
        Path exchange = Files.createDirectory(folder.resolve("exchange"));

        assertThat(runUntil(step, exchange, printed))
                .as(Files.readString(printed))
                .isEqualTo(Story.HALTED);
        Story.main(new String[] {"the end", exchange.toString()});

        everyMessageIsBookedOnce(exchange);
        everyAnswerArrived(exchange);
        theStatementArrived(exchange);
        theStrayIsOnTheShelf(exchange);
        nothingIsLeft(Tree.at(exchange));
    }

    private static void everyMessageIsBookedOnce(Path exchange) {
        FolderPartner books = new FolderPartner(new Tree(exchange));
        assertThat(books.bookings(Sides.application().id())).isEqualTo(1);
        assertThat(books.bookings(Sides.termination().id())).isEqualTo(1);
    }

    /** Perhaps one of them twice, with the same id: the exchange knows it then. */
    private static void everyAnswerArrived(Path exchange) throws IOException {
        List<String> all = Files.readAllLines(exchange.resolve(Story.RECEIPTS));
        assertThat(new HashSet<>(all))
                .containsExactlyInAnyOrder(
                        Sides.application().id() + "-120",
                        Sides.application().id() + "-399",
                        Sides.termination().id() + "-120",
                        Sides.termination().id() + "-399");
        assertThat(all.size()).isBetween(4, 5);
    }

    private static void theStatementArrived(Path exchange) throws IOException {
        assertThat(Files.readAllLines(exchange.resolve(Story.STATEMENTS)))
                .hasSizeBetween(1, 2)
                .containsOnly("2 lines");
    }

    private static void theStrayIsOnTheShelf(Path exchange) throws IOException {
        assertThat(Files.readAllLines(exchange.resolve(Story.STRAYS))).containsExactly("UNREADABLE");
    }

    private static void nothingIsLeft(Tree tree) {
        assertThat(tree.outBox()).isEmpty();
        assertThat(tree.inBox()).isEmpty();
        assertThat(tree.failBox()).isEmpty();
        assertThat(tree.names(tree.folders().box(Box.SENT))).isEmpty();
        assertThat(tree.names(tree.folders().fresh())).isEmpty();
        assertThat(tree.aside()).hasSize(1);
        assertThat(tree.reasons()).containsExactly("NO_FILE");
    }

    private static int runUntil(String step, Path exchange, Path printed) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Story.class.getName(),
                        step,
                        exchange.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(printed.toString()))
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
