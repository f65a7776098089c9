package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.kernel.Intervention;

/** Believes a receipt: the agreement moves to what it says. */
@Service
@Command(
        scope = "tripact",
        name = "receipt-accept",
        description = "Believes a receipt: the agreement moves to what it says")
public final class ReceiptAccept extends ByHand {

    @Reference(optional = true)
    ReceiptDesk receipts;

    @Argument(name = "N", description = "As tripact:receipt-list shows it", required = true)
    long sequence;

    @Override
    String done(Intervention intervention) {
        return receipts.accept(sequence, intervention)
                .fold(kept -> "Accepted: " + kept.receipt().id(), refusal -> "Refused: " + refusal);
    }
}
