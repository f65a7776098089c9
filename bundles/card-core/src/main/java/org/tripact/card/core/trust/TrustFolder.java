package org.tripact.card.core.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.core.trust.TrustFile.Kind;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.RevocationList;
import org.tripact.crypto.Sm3;

/** The folder itself: what lies there now, and what of it can be read. */
final class TrustFolder {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);
    private static final int MAX_FILES = 1_000;

    private final Path folder;
    private final CardAlgorithms algorithms;
    private final Set<TrustFile> complainedAbout = new HashSet<>();

    TrustFolder(Path folder, CardAlgorithms algorithms) {
        this.folder = folder;
        this.algorithms = algorithms;
    }

    List<TrustFile> look() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted()
                    .map(TrustFile::of)
                    .flatMap(Optional::stream)
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrustMaterial read(List<TrustFile> files) {
        complainedAbout.retainAll(files);
        List<byte[]> authorities = new ArrayList<>();
        List<byte[]> lists = new ArrayList<>();
        for (TrustFile file : files) {
            sound(file).ifPresent((file.kind() == Kind.AUTHORITY ? authorities : lists)::add);
        }
        LOG.info("{}: {} authorities, {} revocation lists", folder, authorities.size(), lists.size());
        return new TrustMaterial(version(files), authorities, lists);
    }

    /** Other algorithms may make something else of the same files. */
    String version(List<TrustFile> files) {
        String seen = algorithms + " " + files;
        return Sm3.digest(seen.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Optional<byte[]> sound(TrustFile file) {
        try {
            byte[] content = file.read();
            String fault = file.kind() == Kind.AUTHORITY
                    ? Authority.parse(content, algorithms).fold(sound -> "", Enum::name)
                    : RevocationList.parse(content, algorithms).fold(sound -> "", Enum::name);
            return fault.isEmpty() ? Optional.of(content) : skipped(file, fault);
        } catch (IOException e) {
            return skipped(file, e.toString());
        }
    }

    private Optional<byte[]> skipped(TrustFile file, String why) {
        if (complainedAbout.add(file)) {
            LOG.warn("{} is left out: {}", file.path(), why);
        }
        return Optional.empty();
    }
}
