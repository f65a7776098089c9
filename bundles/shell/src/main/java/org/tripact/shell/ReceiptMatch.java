package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.kernel.Intervention;

/** Says which message a receipt answers. */
@Service
@Command(scope = "tripact", name = "receipt-match", description = "Says which message of ours a receipt answers")
public final class ReceiptMatch extends ByHand {

    @Reference(optional = true)
    ReceiptDesk receipts;

    @Argument(name = "N", description = "As tripact:receipt-list shows it", required = true)
    long sequence;

    @Argument(index = 1, name = "MESSAGE", description = "The id of the message", required = true)
    String message;

    @Override
    String done(Intervention intervention) {
        return receipts.match(sequence, Typed.message(message), intervention)
                .fold(kept -> "Applied again: " + kept.receipt().id(), refusal -> "Refused: " + refusal);
    }
}
