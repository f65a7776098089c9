package org.tripact.customs.directory;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of lines, each with its checksum, that only grows. A torn last line is dropped, other damage is not guessed. */
final class Journal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int CHECKSUM = 8;

    private final Disk disk;
    private final RandomAccessFile lines;
    private long end;

    private Journal(Disk disk, RandomAccessFile lines) {
        this.disk = disk;
        this.lines = lines;
    }

    /** Opens the file for this process alone, and gives each line to the reader. */
    static Journal open(Path file, Disk disk, Consumer<String> reader) throws IOException {
        // not a FileChannel: that closes for good when a thread that writes is interrupted
        RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
        try {
            lock(lines, file);
            Journal journal = new Journal(disk, lines);
            journal.replay(file, reader);
            journal.cutAtEnd();
            disk.force(file.getParent());
            return journal;
        } catch (IOException | RuntimeException fault) {
            lines.close();
            throw fault;
        }
    }

    private static void lock(RandomAccessFile lines, Path file) throws IOException {
        try {
            if (lines.getChannel().tryLock() == null) {
                throw new IOException(file + " is used by another process");
            }
        } catch (OverlappingFileLockException held) {
            throw new IOException(file + " is used by another connector", held);
        }
    }

    private void replay(Path file, Consumer<String> reader) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int line = 1; start < bytes.length; line++) {
            int feed = start;
            while (feed < bytes.length && bytes[feed] != '\n') {
                feed++;
            }
            String text = new String(bytes, start, feed - start, StandardCharsets.UTF_8);
            if (feed < bytes.length && isSound(text)) {
                reader.accept(text.substring(CHECKSUM + 1));
                end = feed + 1L;
            } else if (feed + 1 >= bytes.length) {
                LOG.warn("{}: line {} was torn by a crash and is dropped; its step is done again", file, line);
            } else {
                throw new IOException(file + ": line " + line + " is damaged; restore the file or move it away");
            }
            start = feed + 1;
        }
    }

    /** On the disk when this returns; where it throws, a later opening may or may not find the line. */
    synchronized void append(String text) throws IOException {
        cutAtEnd();
        byte[] line = (checksum(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
        lines.seek(end);
        disk.append(lines, line);
        end += line.length;
    }

    /** Without the lock: an append may wait for a share that hangs. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Also after an append that failed half-way: nothing torn may stand before a sound line. */
    private void cutAtEnd() throws IOException {
        if (lines.length() != end) {
            lines.setLength(end);
            lines.getFD().sync();
        }
    }

    private static boolean isSound(String text) {
        return text.length() > CHECKSUM
                && text.charAt(CHECKSUM) == ' '
                && checksum(text.substring(CHECKSUM + 1)).equals(text.substring(0, CHECKSUM));
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
