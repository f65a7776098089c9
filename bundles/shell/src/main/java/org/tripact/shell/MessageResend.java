package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.kernel.Intervention;

/** Sends a message again at once, with the same bytes. */
@Service
@Command(scope = "tripact", name = "message-resend", description = "Sends a message again at once, with the same bytes")
public final class MessageResend extends ByHand {

    @Reference(optional = true)
    MessageDesk messages;

    @Argument(name = "ID", description = "As tripact:message-list shows it", required = true)
    String id;

    @Override
    String done(Intervention intervention) {
        return messages.resend(Typed.message(id), intervention)
                .fold(standing -> "Goes again: " + standing.id(), refusal -> "Refused: " + refusal);
    }
}
