package org.tripact.shell;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file that only its owner may read; once closed it is whole, or it is not there. */
final class OwnersFile implements Closeable {

    private final Path path;
    private final WritableByteChannel out;
    private boolean whole;

    OwnersFile(Path path, WritableByteChannel out) {
        this.path = path;
        this.out = out;
    }

    static OwnersFile create(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new IOException("this system cannot keep a file for its owner alone");
        }
        return new OwnersFile(
                path,
                Files.newByteChannel(
                        path,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    /** All that the file will hold. */
    void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        // some file systems find out only now that they are full
        out.close();
        whole = true;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }
}
