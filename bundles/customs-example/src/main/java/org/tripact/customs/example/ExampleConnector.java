package org.tripact.customs.example;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import javax.net.ssl.SSLHandshakeException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.MessageId;

/** Reaches customs by a gateway over HTTP: the example of the page for authors of connectors. */
@Component(
        service = CustomsConnector.class,
        immediate = true,
        configurationPid = "org.tripact.customs.example",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ExampleSettings.class, factory = true)
public final class ExampleConnector implements CustomsConnector {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleConnector.class);

    private final String name;
    private final PlatformMessages messages;
    private final Gateway gateway;
    private final Rounds rounds;

    @Activate
    public ExampleConnector(@Reference ReceiptSink sink, @Reference StrayShelf shelf, ExampleSettings settings) {
        this(sink, shelf, Checked.of(settings), Clock.systemUTC());
    }

    ExampleConnector(ReceiptSink sink, StrayShelf shelf, Checked settings, Clock clock) {
        this.name = settings.name();
        this.messages = new PlatformMessages(settings.link(), clock);
        this.gateway = new Gateway(settings);
        Answers answers = new Answers(name, gateway, messages, sink, shelf);
        this.rounds = new Rounds(name, answers, settings.poll());
        LOG.info("Customs example runs: {}", settings);
    }

    @Deactivate
    void stop() {
        rounds.stop();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] encode(Envelope envelope) {
        return messages.write(envelope);
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        MessageId id;
        try {
            id = messages.idOf(encoded);
        } catch (IllegalArgumentException foreign) {
            return new Delivery.Refused("报文格式不符 (not a message of this connector)");
        }
        try {
            return outcome(id, gateway.post(encoded));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException | NoTokenException never) {
            return new Delivery.NotSent(never.toString());
        } catch (IOException perhaps) {
            return new Delivery.Unknown(perhaps.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Delivery.Unknown("interrupted");
        }
    }

    private Delivery outcome(MessageId id, Gateway.Reply reply) {
        return switch (reply.status()) {
            case 200 -> said(id, reply.body());
            case 401, 403, 429 -> new Delivery.NotSent("HTTP " + reply.status());
            case 400, 413, 422 -> new Delivery.Refused("HTTP " + reply.status());
            default -> new Delivery.Unknown("HTTP " + reply.status());
        };
    }

    private Delivery said(MessageId id, byte[] body) {
        if (messages.read(body) instanceof Received.Technical technical
                && technical.answer().messageId().equals(id.value())) {
            return technical.answer().delivery();
        }
        return new Delivery.Unknown("what came back is no answer to " + id);
    }
}
