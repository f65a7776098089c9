package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReconciliationDesk;
import org.tripact.kernel.Intervention;

/** Closes a difference between our books and customs'. */
@Service
@Command(
        scope = "tripact",
        name = "reconcile-close",
        description = "Closes a difference for as long as both sides say the same; nothing moves")
public final class ReconcileClose extends ByHand {

    @Reference(optional = true)
    ReconciliationDesk books;

    @Argument(name = "N", description = "As tripact:reconcile-list shows it", required = true)
    long sequence;

    @Override
    String done(Intervention intervention) {
        return books.close(sequence, intervention)
                .fold(closed -> "Closed: " + closed.kind() + " " + closed.subject(), refusal -> "Refused: " + refusal);
    }
}
