package org.tripact.testkit.memory;

import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.agreement.api.store.Notice;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Envelope.Signed;
import org.tripact.exchange.api.Envelope.TextVersion;
import org.tripact.exchange.api.MessageKind;

/** Turns the domain's notice into the message that goes to customs. */
final class Envelopes {

    private Envelopes() {}

    static Envelope of(Change change, Notice notice) {
        Consumption by = change.consumed()
                .orElseThrow(() -> new IllegalArgumentException("a notice needs the statement that was signed"));
        Particulars of = change.particulars();
        return new Envelope(
                notice.id(),
                notice.kind() == NoticeKind.APPLICATION ? MessageKind.APPLICATION : MessageKind.TERMINATION,
                of.number(),
                of.customsCode(),
                of.enterprise(),
                of.district(),
                new TextVersion(of.textVersion(), of.textDigest()),
                MemoryStore.micros(notice.at()),
                new Signed(by.statement().text(), by.signature(), by.certificate()));
    }
}
