package org.tripact.customs.jms;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.jms.JMSException;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.connector.Misbehaviour;

/** Customs that books as it should, and answers as it is told. */
final class BadPartner extends Partner {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    private final Misbehaviour told;

    BadPartner(int port, Object messages, Object answers, Path books, Misbehaviour told) {
        super(port, messages, answers, books);
        this.told = told;
    }

    @Override
    void treat(CustomsClient client, Envelope envelope, byte[] bytes) throws JMSException {
        switch (told) {
            case TWICE -> {
                super.treat(client, envelope, bytes);
                super.treat(client, envelope, bytes);
            }
            case OUT_OF_ORDER -> {
                answer(client, envelope, "399");
                answer(client, envelope, "120");
            }
            case GARBAGE -> {
                send(client, GARBAGE);
                send(client, GARBAGE);
                super.treat(client, envelope, bytes);
            }
            default -> super.treat(client, envelope, bytes);
        }
    }
}
