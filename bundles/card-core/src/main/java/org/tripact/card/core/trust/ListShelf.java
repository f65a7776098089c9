package org.tripact.card.core.trust;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.RevocationList;

/** The last lists on the disk: after a start they are known before any address answers. */
final class ListShelf {

    private static final Logger LOG = LoggerFactory.getLogger(ListShelf.class);
    private static final int MAX_FILES = 100;

    private final Path folder;
    private final CardAlgorithms algorithms;

    ListShelf(Path folder, CardAlgorithms algorithms) {
        this.folder = folder;
        this.algorithms = algorithms;
    }

    /** The lists of these addresses. A file that cannot be read or holds no list is left out, and told. */
    Map<ListPlace, RevocationList> lists(List<URI> addresses) {
        Map<ListPlace, RevocationList> found = new HashMap<>();
        for (ListPlace place : places(addresses)) {
            read(folder.resolve(place.fileName())).ifPresent(list -> found.put(place, list));
        }
        return found;
    }

    private List<ListPlace> places(List<URI> addresses) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> ListPlace.of(path.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .filter(place -> addresses.stream().anyMatch(place::isOf))
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException e) {
            LOG.error("The kept revocation lists in {} cannot be read", folder, e);
            return List.of();
        }
    }

    /** A disk that is full costs the list after the next start, not now. */
    void keep(ListPlace place, RevocationList list) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(place.fileName() + ".new");
            write(fresh, list.encoded());
            Files.move(
                    fresh,
                    folder.resolve(place.fileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.error("A revocation list cannot be kept in {}", folder, e);
        }
    }

    private Optional<RevocationList> read(Path file) {
        try {
            if (Files.size(file) > RevocationFetch.MAX_LIST_BYTES) {
                return leftOut(file, "too large");
            }
            return RevocationList.parse(Files.readAllBytes(file), algorithms)
                    .fold(Optional::of, fault -> leftOut(file, fault));
        } catch (IOException e) {
            return leftOut(file, e);
        }
    }

    private static Optional<RevocationList> leftOut(Path file, Object why) {
        LOG.warn("The kept revocation list {} is left out: {}", file, why);
        return Optional.empty();
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
