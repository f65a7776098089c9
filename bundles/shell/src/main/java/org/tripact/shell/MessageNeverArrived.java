package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.kernel.Intervention;

/** Says that customs was asked and never got a message. */
@Service
@Command(
        scope = "tripact",
        name = "message-never-arrived",
        description = "Says that customs was asked and never got a message")
public final class MessageNeverArrived extends ByHand {

    @Reference(optional = true)
    MessageDesk messages;

    @Argument(name = "ID", description = "As tripact:message-list shows it", required = true)
    String id;

    @Override
    String done(Intervention intervention) {
        return messages.neverArrived(Typed.message(id), intervention)
                .fold(standing -> "Parked, and in doubt no more: " + standing.id(), refusal -> "Refused: " + refusal);
    }
}
