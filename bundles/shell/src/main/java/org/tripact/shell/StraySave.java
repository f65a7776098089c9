package org.tripact.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.kernel.Intervention;

/** Saves what a stray holds, for whoever has to look at it. */
@Service
@Command(
        scope = "tripact",
        name = "stray-save",
        description = "Saves what a stray holds into a new file that only its owner may read")
public final class StraySave extends ByHand {

    @Reference(optional = true)
    StrayDesk strays;

    @Argument(name = "N", description = "As tripact:stray-list shows it", required = true)
    long sequence;

    @Argument(index = 1, name = "FILE", description = "A file that is not there yet", required = true)
    String file;

    /** The file comes first: what cannot be saved was not read, and the audit log does not say so. */
    @Override
    String done(Intervention intervention) {
        Path path = Path.of(file);
        try (SeekableByteChannel out = Files.newByteChannel(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            byte[] bytes = strays.read(sequence, intervention).orElse(null);
            if (bytes == null) {
                Files.delete(path);
                return "Refused: no stray waits as " + sequence;
            }
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            return "Saved: %s, %d bytes".formatted(path.toAbsolutePath(), bytes.length);
        } catch (FileAlreadyExistsException e) {
            return "Refused: there is a file " + path + " already";
        } catch (IOException e) {
            return "Refused: " + path + " cannot be written (" + e.getMessage() + ")";
        }
    }
}
