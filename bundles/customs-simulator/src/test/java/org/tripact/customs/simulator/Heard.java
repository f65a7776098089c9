package org.tripact.customs.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;

/** Door and shelf of an exchange that writes down what came, each in one word: a receipt's kind, a stray's reason. */
final class Heard implements ReceiptSink, StrayShelf {

    private final List<String> words = new CopyOnWriteArrayList<>();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final List<Stray> strays = new CopyOnWriteArrayList<>();

    @Override
    public Acceptance accept(Receipt receipt) {
        receipts.add(receipt);
        words.add(receipt.kind().name());
        return Acceptance.KEPT;
    }

    @Override
    public Placement put(Stray stray) {
        strays.add(stray);
        words.add(stray.reason().name());
        return Placement.KEPT;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    List<Stray> strays() {
        return List.copyOf(strays);
    }
}
