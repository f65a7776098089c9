package org.tripact.customs.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of secrets that is there whole or not at all, whenever the machine stops, and that only its owner reads. */
final class WholeFolder {

    static final String UNFINISHED = ".new";

    private WholeFolder() {}

    static void put(Path target, Map<String, byte[]> files) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + UNFINISHED);
        remove(fresh);
        Files.createDirectory(fresh, ownerOnly(fresh, "rwx------"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(fresh.resolve(file.getKey()), file.getValue());
        }
        force(fresh);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    private static void write(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(file, anew, ownerOnly(file, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** A new name is on the disk only when its folder is; Windows cannot open one and needs not. */
    private static void force(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        List<FileAttribute<?>> attributes = isPosix(path)
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                : List.of();
        return attributes.toArray(FileAttribute<?>[]::new);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
