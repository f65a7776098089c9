package org.tripact.shell;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;

/** Lists messages to customs and why they wait. */
@Service
@Command(scope = "tripact", name = "message-list", description = "Lists messages to customs, oldest first")
public final class MessageList extends Told {

    @Reference(optional = true)
    MessageDesk messages;

    @Option(
            name = "--status",
            description = "waiting, delivered, parked or withdrawn; without it: parked, and waiting for a reason")
    String status;

    @Option(name = "--size", description = "How many at most")
    int size = 50;

    @Override
    String answer() {
        int lines = Typed.lines("--size", size);
        Optional<Status> wanted = Optional.ofNullable(status).map(word -> Typed.oneOf(Status.class, "--status", word));
        List<Standing> found =
                wanted.map(only -> messages.messages(only, lines)).orElseGet(() -> messages.heldUp(lines));
        TextTable table =
                new TextTable("ID", "Status", "Attempts", "May have arrived", "Connector", "Next attempt", "Reason");
        found.forEach(message -> table.row(
                message.id(),
                message.status(),
                message.attempts(),
                message.mayHaveArrived() ? "yes" : "no",
                message.connector().orElse("-"),
                BeijingTime.of(message.nextAttemptAt()),
                message.reason()));
        return table
                + "%d messages %s"
                        .formatted(found.size(), wanted.map(Enum::name).orElse("held up"));
    }
}
