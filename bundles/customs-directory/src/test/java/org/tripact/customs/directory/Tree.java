package org.tripact.customs.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The partner's folders, as its installation makes them. */
record Tree(Path base) {

    static Tree at(Path base) {
        Tree tree = new Tree(base);
        Stream.of("OutBox", "SentBox", "FailBox", "InBox").forEach(box -> tree.make(base.resolve(box)));
        return tree;
    }

    Folders folders() {
        return new Folders(base);
    }

    List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> outBox() {
        return names(folders().outBox());
    }

    List<String> inBox() {
        return names(folders().box(Box.IN));
    }

    List<String> failBox() {
        return names(folders().box(Box.FAIL));
    }

    /** What lies aside, without the reasons. */
    List<Path> aside() {
        return names(folders().aside()).stream()
                .filter(name -> !name.endsWith(Aside.REASON))
                .map(folders().aside()::resolve)
                .toList();
    }

    /** The first words of what stands beside each file. */
    List<String> reasons() {
        return names(folders().aside()).stream()
                .filter(name -> name.endsWith(Aside.REASON))
                .map(name -> text(folders().aside().resolve(name)).split(" ")[0])
                .toList();
    }

    Path drop(Box box, String name, byte[] bytes) {
        try {
            Path unfinished = folders().box(box).resolve(name + ".tmp");
            Files.write(unfinished, bytes);
            return Files.move(unfinished, folders().box(box).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void permit(Path folder, String permissions) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                permit(folder, "rwxr-x---");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
