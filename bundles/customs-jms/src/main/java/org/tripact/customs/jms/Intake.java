package org.tripact.customs.jms;

import java.io.IOException;
import javax.jms.JMSException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes answers in one thread, each in a transaction of its own, and goes on for as long as the connector runs. */
final class Intake implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String ANSWERS = "answers";
    private static final int POLL_MILLIS = 250;

    private final Checked settings;
    private final Broker broker;
    private final Judge judge;
    private final Settler settler;
    private final Said said;
    private final Stop stop;
    private final Pauses pauses;
    private final Thread thread;
    private volatile Wire wire;

    Intake(Checked settings, Broker broker, Judge judge, Settler settler, Said said, Stop stop) {
        this.settings = settings;
        this.broker = broker;
        this.judge = judge;
        this.settler = settler;
        this.said = said;
        this.stop = stop;
        this.pauses = new Pauses(settings.pace());
        this.thread = new Thread(this, "customs-jms-in-" + settings.name());
    }

    void start() {
        thread.start();
    }

    /** After {@link Stop#say}: what is in hand is settled, or goes back. */
    void awaitEnd(Grace grace) throws InterruptedException {
        thread.join(grace.left());
        if (thread.isAlive()) {
            thread.interrupt();
            Wire hangs = wire;
            if (hangs != null) {
                hangs.cut();
            }
            thread.join(Grace.LAST);
        }
    }

    @Override
    public void run() {
        try {
            while (!stop.isSaid()) {
                connectAndTake();
                if (stop.within(pauses.begin())) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectAndTake() throws InterruptedException {
        try {
            wire = broker.open(true);
            take();
            wire.close();
        } catch (JMSException | ActiveMQException | IOException fault) {
            said.trouble(ANSWERS, Reasons.of(fault));
            drop();
        } catch (RuntimeException | Error fault) {
            LOG.error("{}: an answer was not taken, the broker gives it again", settings.name(), fault);
            drop();
        } finally {
            wire = null;
        }
    }

    private void drop() {
        if (wire != null) {
            wire.drop();
        }
    }

    private void take() throws JMSException, ActiveMQException, InterruptedException {
        ClientConsumer consumer = wire.consumer(settings.queues().answer());
        said.over(ANSWERS);
        while (!stop.isSaid() && wire.isUp()) {
            ClientMessage message = consumer.receive(POLL_MILLIS);
            if (message == null) {
                continue;
            }
            Letter letter = Letter.of(message, settings.maxBytes());
            message.acknowledge();
            if (!settler.settle(judge.verdict(letter), wire)) {
                return;
            }
            wire.commit();
            pauses.end();
            if (letter instanceof Letter.Unread) {
                // what is left of it stands in the way of the next
                consumer.close();
                consumer = wire.consumer(settings.queues().answer());
            }
        }
    }
}
