package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.memory.MemoryStore;

/** What a first start makes, made once for all tests: protecting ten key stores by passwords takes seconds. */
final class FirstStart {

    static final Path DATA = newFolder();
    static final TrustMaterial TRUST =
            start(new MemoryStore(), DATA, SettableClock.atFixtureTime()).current();

    private FirstStart() {}

    static DemoPki start(MemoryStore store, Path data, SettableClock clock) {
        return new DemoPki(store.register(), data.resolve("demo-pki"), data.resolve("cards"), 0, clock);
    }

    /** An office over what lies there, without a running system. */
    static CardOffice office(MemoryStore store, Path data, SettableClock clock) throws IOException {
        CardOffice office = new CardOffice(
                data.resolve("demo-pki"), new CardBox(data.resolve("cards")), CardRegister.in(store.register()), clock);
        office.publish();
        return office;
    }

    /** A copy that a test may spoil. */
    static void copyTo(Path data) throws IOException {
        for (Path path : all()) {
            if (!path.equals(DATA)) {
                Files.copy(path, data.resolve(DATA.relativize(path)));
            }
        }
    }

    static CardFolder folder(Path data, DemoCard card) {
        return new CardFolder(data.resolve("cards").resolve(card.number().value()));
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> walk = Files.walk(DATA)) {
            return walk.toList();
        }
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("demo-pki");
            Runtime.getRuntime().addShutdownHook(new Thread(FirstStart::remove));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove() {
        try {
            for (Path path : all().stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
