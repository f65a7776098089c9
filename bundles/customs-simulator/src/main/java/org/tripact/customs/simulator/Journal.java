package org.tripact.customs.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of lines, each with its checksum, that only grows; a line counts once it was forced to the disk. A last line
 * that a crash has torn is dropped; damage anywhere else is nothing to guess about.
 */
final class Journal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int CHECKSUM = 8;

    private final Path file;
    private final RandomAccessFile disk;
    private long end;

    private Journal(Path file, RandomAccessFile disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Opens the file for this process alone, and gives each line to the reader. */
    static Journal open(Path file, Consumer<String> reader) throws IOException {
        Files.createDirectories(file.getParent());
        // not a FileChannel: that closes for good when a thread that writes is interrupted
        RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw");
        try {
            lock(disk.getChannel(), file);
            Journal journal = new Journal(file, disk);
            journal.replay(Files.readAllBytes(file), reader);
            journal.cutAtEnd();
            forceEntryOf(file);
            return journal;
        } catch (IOException | RuntimeException fault) {
            disk.close();
            throw fault;
        }
    }

    /** A new file is only safe with its entry in the folder; not every system can force that. */
    private static void forceEntryOf(Path file) {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException cannot) {
            LOG.debug("{} cannot be forced to the disk", file.getParent(), cannot);
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException(file + " is used by another process");
            }
        } catch (OverlappingFileLockException held) {
            throw new IOException(file + " is used by another simulator", held);
        }
    }

    private void replay(byte[] bytes, Consumer<String> reader) throws IOException {
        int start = 0;
        for (int line = 1; start < bytes.length; line++) {
            int feed = start;
            while (feed < bytes.length && bytes[feed] != '\n') {
                feed++;
            }
            boolean last = feed + 1 >= bytes.length;
            String text = new String(bytes, start, feed - start, StandardCharsets.UTF_8);
            if (feed < bytes.length && isSound(text)) {
                reader.accept(text.substring(CHECKSUM + 1));
                end = feed + 1L;
            } else if (last) {
                LOG.warn("{}: line {} was torn by a crash and is dropped; it was never answered", file, line);
            } else {
                throw new IOException(file + ": line " + line + " is damaged; restore the file or move it away");
            }
            start = feed + 1;
        }
    }

    private static boolean isSound(String text) {
        return text.length() > CHECKSUM
                && text.charAt(CHECKSUM) == ' '
                && Fields.checksum(text.substring(CHECKSUM + 1)).equals(text.substring(0, CHECKSUM));
    }

    /** Also after an append that failed half-way: nothing torn may stand before a sound line. */
    private void cutAtEnd() throws IOException {
        if (disk.length() != end) {
            disk.setLength(end);
            disk.getFD().sync();
        }
    }

    /** On the disk when this returns; where it throws, a later opening may or may not find the line. */
    synchronized void append(String text) throws IOException {
        cutAtEnd();
        byte[] line = (Fields.checksum(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
        disk.seek(end);
        disk.write(line);
        disk.getFD().sync();
        end += line.length;
    }

    @Override
    public synchronized void close() throws IOException {
        disk.close();
    }
}
