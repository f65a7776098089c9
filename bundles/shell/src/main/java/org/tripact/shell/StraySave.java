package org.tripact.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
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
        try (OwnersFile saved = OwnersFile.create(path)) {
            Optional<byte[]> bytes = strays.read(sequence, intervention);
            if (bytes.isEmpty()) {
                return "Refused: no stray waits as " + sequence;
            }
            saved.write(bytes.get());
            return "Saved: %s, %d bytes".formatted(path.toAbsolutePath(), bytes.get().length);
        } catch (FileAlreadyExistsException e) {
            return "Refused: there is a file " + path + " already";
        } catch (IOException e) {
            return "Refused: " + path + " cannot be written (" + e.getMessage() + ")";
        }
    }
}
