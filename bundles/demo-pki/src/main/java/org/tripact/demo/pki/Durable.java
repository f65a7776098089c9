package org.tripact.demo.pki;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files and folders that are there whole or not at all, whenever the machine stops. */
final class Durable {

    private Durable() {}

    /** Puts a folder with these files in the place of what was there. */
    static void folder(Path target, Map<String, byte[]> files) throws IOException {
        Path fresh = fresh(target);
        remove(fresh);
        Files.createDirectories(fresh);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(fresh.resolve(file.getKey()), file.getValue());
        }
        flush(fresh);
        remove(target);
        moveIn(fresh, target);
    }

    /** Puts a file in the place of what was there. */
    static void file(Path target, byte[] content) throws IOException {
        Path fresh = fresh(target);
        write(fresh, content);
        moveIn(fresh, target);
    }

    /** What a start that was cut off may have left beside the target; the next one writes it anew. */
    private static Path fresh(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".new");
    }

    private static void moveIn(Path fresh, Path target) throws IOException {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(target.getParent());
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            if (isPosix(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    /** A new name is on the disk only when its folder is; Windows cannot open one and needs not. */
    private static void flush(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
