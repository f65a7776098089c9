package org.tripact.customs.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The one way to change the disk: what was done is durable when a call returns, and each call is a step to crash after. */
class Disk {

    private static final Set<OpenOption> ANEW = Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);

    /** Writes a whole file and forces it; its name is safe only after {@link #move}. */
    void create(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, ANEW)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Gives a file its name in another folder at once or not at all; what had the name is gone. */
    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the names in a folder durable. */
    void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Takes a file away; after a crash it may be there again. */
    void delete(Path file) throws IOException {
        Files.delete(file);
    }

    void append(RandomAccessFile file, byte[] line) throws IOException {
        file.write(line);
        file.getFD().sync();
    }

    /** A rename with both of its ends durable. */
    final void move(Path from, Path to) throws IOException {
        rename(from, to);
        force(to.getParent());
        force(from.getParent());
    }

    /** The bytes of a file, at most one more than the limit; a link is not followed. */
    static byte[] read(Path file, long limit) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
        }
    }
}
