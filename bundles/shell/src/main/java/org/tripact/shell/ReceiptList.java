package org.tripact.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.port.KeptReceipt;

/** Lists the receipts that wait for a person. */
@Service
@Command(
        scope = "tripact",
        name = "receipt-list",
        description = "Lists the receipts that wait for a decision, oldest first")
public final class ReceiptList extends Told {

    @Reference(optional = true)
    ReceiptDesk receipts;

    @Option(name = "--size", description = "How many at most")
    int size = 50;

    @Override
    String answer() {
        List<KeptReceipt> found = receipts.toDecide(Typed.lines("--size", size));
        TextTable table = new TextTable("N", "Connector", "Receipt", "Message", "Says", "At", "Customs' words", "Why");
        found.forEach(kept -> table.row(
                kept.sequence(),
                kept.receipt().connector(),
                kept.receipt().id(),
                kept.matched().map(Object::toString).orElse(kept.receipt().messageId()),
                kept.receipt().kind(),
                BeijingTime.of(kept.receipt().at()),
                kept.receipt().reason(),
                kept.why()));
        return table + "%d receipts to decide".formatted(found.size());
    }
}
