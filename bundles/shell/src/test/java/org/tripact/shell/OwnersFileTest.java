package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersFileTest {

    @TempDir
    Path folder;

    @Test
    void shouldLeaveNothing_whenTheDiskIsFullHalfWay() throws IOException {
        Path file = folder.resolve("stray.xml");
        OwnersFile half = new OwnersFile(file, new AlmostFull(file));

        try (half) {
            assertThatThrownBy(() -> half.write(new byte[100])).hasMessage("No space left on device");
            assertThat(file).hasSize(AlmostFull.ROOM);
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void shouldLeaveNothing_whenTheDiskSaysThatItIsFullAtTheEndAlone() throws IOException {
        Path file = folder.resolve("stray.xml");

        assertThatThrownBy(() -> {
                    try (OwnersFile late = new OwnersFile(file, new AlmostFull(file) {
                        @Override
                        public void close() throws IOException {
                            super.close();
                            throw new IOException("Disk quota exceeded");
                        }
                    })) {
                        late.write(new byte[AlmostFull.ROOM]);
                    }
                })
                .hasMessage("Disk quota exceeded");

        assertThat(file).doesNotExist();
    }

    @Test
    void shouldTouchNothing_whenThereIsAFileAlready() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> OwnersFile.create(mine)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(mine).hasContent("mine");
    }

    @Test
    void shouldSayWhy_whenNoFileCanBeKeptForItsOwnerAlone() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("any.zip"), Map.of("create", "true"))) {
            Path file = archive.getPath("stray.xml");

            assertThatThrownBy(() -> OwnersFile.create(file))
                    .isInstanceOf(IOException.class)
                    .hasMessage("this system cannot keep a file for its owner alone");
            assertThat(file).doesNotExist();
        }
    }

    /** A disk with little room left. */
    private static class AlmostFull implements WritableByteChannel {

        private static final int ROOM = 16;

        private final WritableByteChannel disk;
        private int left = ROOM;

        AlmostFull(Path file) throws IOException {
            disk = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (left == 0) {
                throw new IOException("No space left on device");
            }
            byte[] fits = new byte[Math.min(left, bytes.remaining())];
            bytes.get(fits);
            left -= fits.length;
            return disk.write(ByteBuffer.wrap(fits));
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
