package org.tripact.customs.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.message.Refusal;
import org.tripact.customs.simulator.Treatment.Action;
import org.tripact.exchange.api.Delivery;

/** Where messages come in: into the books once, and each attempt treated as the message's rule says. */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    static final String TAKEN = "3";
    static final String NOT_SENT = "4";
    static final String UNFIT = "-1";
    private static final String WORDS = "报文格式不符 (not a message for this customs)";

    private final Line line;
    private final Books books;
    private final Clerk clerk;
    private final Rules rules;
    private final Duration slow;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    Door(Line line, Books books, Clerk clerk, Checked settings, Clock clock) {
        this.line = line;
        this.books = books;
        this.clerk = clerk;
        this.rules = settings.rules();
        this.slow = settings.slow();
        this.clock = clock;
    }

    Delivery deliver(byte[] bytes) {
        Line.Ends ends;
        try {
            ends = line.ends();
        } catch (IllegalStateException closed) {
            return new Delivery.NotSent(closed.getMessage());
        }
        return ends.customs().read(bytes).fold(read -> admit(bytes, read), refusal -> sendAway(bytes, refusal));
    }

    /** Whoever waits here waits no longer. */
    void close() {
        closing.countDown();
    }

    private Delivery admit(byte[] bytes, Submission submission) {
        Treatment treatment =
                books.find(submission.id()).map(Case::treatment).orElseGet(() -> rules.treatmentOf(submission));
        return switch (treatment.action()) {
            case FAULT -> throw new IllegalStateException("演示：故障 (the rule says fault)");
            case NOT_SENT -> said(bytes, NOT_SENT, "演示：未能转发");
            default -> take(bytes, submission, treatment);
        };
    }

    private Delivery take(byte[] bytes, Submission submission, Treatment treatment) {
        boolean first = books.take(submission, treatment, clock.instant());
        if (first) {
            clerk.look(submission.id());
        }
        boolean lost =
                treatment.action() == Action.UNKNOWN && first || treatment.action() == Action.SLOW && !waitedToTheEnd();
        return lost
                ? new Delivery.Unknown("演示：通讯回执丢失 (the answer was lost)")
                : said(bytes, first ? TAKEN : KeyFolder.AGAIN, "");
    }

    private boolean waitedToTheEnd() {
        try {
            return !closing.await(slow.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Customs does not say why: the log is for whoever mends it. */
    private Delivery sendAway(byte[] bytes, Refusal refusal) {
        LOG.warn("Customs simulator (demo) refused {} bytes: {}", bytes.length, refusal);
        Delivery told = said(bytes, UNFIT, WORDS);
        // who never heard of the bytes cannot say so in a way that our end believes
        return told instanceof Delivery.Refused ? told : new Delivery.Refused(WORDS);
    }

    private Delivery said(byte[] bytes, String code, String words) {
        Line.Ends ends = line.ends();
        return ends.customs()
                .said(bytes, code, words)
                .map(ends.platform()::outcome)
                .orElseGet(() -> new Delivery.Unknown("回执缺失 (no answer)"));
    }
}
