package org.tripact.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.kernel.Intervention;

/** Sets a receipt aside for good; nothing moves. */
@Service
@Command(scope = "tripact", name = "receipt-dismiss", description = "Sets a receipt aside for good; nothing moves")
public final class ReceiptDismiss extends ByHand {

    @Reference(optional = true)
    ReceiptDesk receipts;

    @Argument(name = "N", description = "As tripact:receipt-list shows it", required = true)
    long sequence;

    @Override
    String done(Intervention intervention) {
        return receipts.dismiss(sequence, intervention)
                .fold(kept -> "Dismissed: " + kept.receipt().id(), refusal -> "Refused: " + refusal);
    }
}
