package org.tripact.customs.jms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.jms.JMSException;
import org.apache.activemq.artemis.api.core.Message;
import org.tripact.customs.message.Attempt;
import org.tripact.exchange.api.Delivery;
import org.tripact.kernel.MessageId;

/** Sends one message after the other over a wire of its own, in a thread of its own: a line that hangs holds only these. */
final class Lane {

    static final String ID_PROPERTY = "CopMsgId";

    private final Broker broker;
    private final Checked settings;
    private final Pauses pauses;
    private final ExecutorService thread;
    private volatile Wire wire;

    Lane(String thread, Broker broker, Checked settings) {
        this.broker = broker;
        this.settings = settings;
        this.pauses = new Pauses(settings.pace());
        this.thread = Executors.newSingleThreadExecutor(task -> new Thread(task, thread));
    }

    Delivery deliver(MessageId id, byte[] bytes) {
        Attempt attempt = new Attempt();
        Future<Delivery> underWay;
        try {
            underWay = thread.submit(() -> attend(id, bytes, attempt));
        } catch (RejectedExecutionException stopped) {
            return new Delivery.NotSent("the connector stops");
        }
        try {
            return underWay.get(settings.pace().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            return givenUp(attempt, underWay, "no answer in " + settings.pace().timeout());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return givenUp(attempt, underWay, "interrupted");
        } catch (ExecutionException fault) {
            return new Delivery.Unknown(Reasons.of(fault.getCause()));
        }
    }

    /** What was begun may end, until {@link #awaitEnd} has waited enough. */
    void stop() {
        thread.execute(this::hangUp);
        thread.shutdown();
    }

    void awaitEnd(Grace grace) throws InterruptedException {
        if (!thread.awaitTermination(grace.left(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
            Wire hangs = wire;
            if (hangs != null) {
                hangs.cut();
            }
            thread.awaitTermination(Grace.LAST, TimeUnit.MILLISECONDS);
        }
    }

    private static Delivery givenUp(Attempt attempt, Future<Delivery> underWay, String why) {
        boolean never = attempt.giveUp();
        underWay.cancel(true);
        return never ? new Delivery.NotSent(why) : new Delivery.Unknown(why);
    }

    private Delivery attend(MessageId id, byte[] bytes, Attempt attempt) {
        try {
            connect();
        } catch (JMSException | IOException | RuntimeException fault) {
            pauses.begin();
            return new Delivery.NotSent("broker: " + Reasons.of(fault));
        }
        if (wire == null) {
            return new Delivery.NotSent("the broker was not reached a moment ago");
        }
        return withoutQueue().orElseGet(() -> attempt.make(() -> send(id.value(), bytes)));
    }

    /** Why nothing can be sent over a wire that stands. */
    private Optional<Delivery> withoutQueue() {
        String queue = settings.queues().message();
        try {
            return wire.has(queue) ? Optional.empty() : Optional.of(new Delivery.NotSent(Reasons.noQueue(queue)));
        } catch (JMSException | RuntimeException fault) {
            drop();
            return Optional.of(new Delivery.NotSent("broker: " + Reasons.of(fault)));
        }
    }

    private void connect() throws JMSException, IOException {
        if (wire != null && !wire.isUp()) {
            drop();
        }
        if (wire == null && !pauses.last()) {
            wire = broker.open(false);
            pauses.end();
        }
    }

    private Delivery send(String id, byte[] bytes) {
        try {
            Map<String, String> properties = Map.of(Message.HDR_DUPLICATE_DETECTION_ID.toString(), id, ID_PROPERTY, id);
            wire.send(settings.queues().message(), bytes, id, properties);
            return new Delivery.Accepted();
        } catch (JMSException | RuntimeException fault) {
            drop();
            return Reasons.isRefusal(fault)
                    ? new Delivery.NotSent("broker: " + Reasons.of(fault))
                    : new Delivery.Unknown("broker: " + Reasons.of(fault));
        }
    }

    private void drop() {
        wire.drop();
        wire = null;
    }

    private void hangUp() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }
}
