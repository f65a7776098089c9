package org.tripact.exchange.core;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.kernel.MessageId;

/** What follows from one attempt. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** A contradiction is told again each time, but has its line from the first. */
    private static final Set<Verdict> PERHAPS_NO_NEW_LINE =
            EnumSet.of(Verdict.KNOWN, Verdict.CONTRADICTS, Verdict.UNKNOWN_AGREEMENT);

    private final CustomsAnswers answers;
    private final Backoff backoff;

    Settlement(CustomsAnswers answers, Backoff backoff) {
        this.answers = answers;
        this.backoff = backoff;
    }

    void settle(Lease lease, String connector, OutboxMessage message, Delivery delivery) {
        MessageId id = message.envelope().id();
        Duration wait = backoff.after(message.attempts() + 1);
        if (delivery instanceof Delivery.Accepted) {
            accepted(lease, connector, message.envelope());
        } else if (!settleOther(lease, connector, id, wait, delivery)) {
            LOG.warn(
                    "What {} says of message {} is told too late: its lease has ended, or customs was faster: {}",
                    connector,
                    id,
                    delivery);
        }
    }

    private static boolean settleOther(Lease lease, String connector, MessageId id, Duration wait, Delivery delivery) {
        if (delivery instanceof Delivery.NotSent notSent) {
            LOG.info("Message {} was not sent by {}, again in {}: {}", id, connector, wait, notSent.reason());
            return lease.postpone(id, wait, notSent.reason());
        }
        if (delivery instanceof Delivery.Refused refused) {
            LOG.warn("Message {} was refused by {} and is to be parked: {}", id, connector, refused.reason());
            return lease.park(id, connector, refused.reason());
        }
        String reason = delivery instanceof Delivery.Unknown unknown ? unknown.reason() : "no outcome was told";
        LOG.warn("Message {} may or may not have arrived by {}, again in {}: {}", id, connector, wait, reason);
        return lease.postponeUnknown(id, wait, reason);
    }

    /** The agreement marks its message in the transaction of its new line; where it has no new line, we do. */
    private void accepted(Lease lease, String connector, Envelope envelope) {
        CustomsAnswer answer = new CustomsAnswer(
                envelope.agreement(),
                envelope.id(),
                Notices.of(envelope.kind()),
                Meaning.DELIVERED,
                lease.now(),
                envelope.id().value(),
                "");
        Verdict verdict = answers.record(answer);
        if (PERHAPS_NO_NEW_LINE.contains(verdict)) {
            lease.delivered(envelope.id());
        }
        LOG.info("Message {} was taken by {}: {}", envelope.id(), connector, verdict);
    }
}
