package org.tripact.customs.simulator;

import java.time.Instant;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;

/** What customs keeps of a message in its books: nothing that a card signed, nothing that names a person. */
record Submission(
        MessageId id,
        MessageKind kind,
        AgreementNumber agreement,
        CustomsCode customsCode,
        Enterprise enterprise,
        String district,
        Instant at) {

    static Submission of(Envelope message) {
        return new Submission(
                message.id(),
                message.kind(),
                message.agreement(),
                message.customsCode(),
                message.enterprise(),
                message.district().code(),
                message.at());
    }
}
