package org.tripact.customs.jms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.jms.JMSException;

/** Customs and its broker as a program: orders come by lines, and their end is its own. For tests in a container. */
final class CustomsProgram implements AutoCloseable {

    private static final String ANSWERS = "answers.it";

    private final Path folder;
    private final TestBroker broker;
    private final Map<String, Object> exchange;
    private Partner partner;

    private CustomsProgram(Path folder, int tlsPort) {
        this.folder = folder;
        this.broker = TestBroker.in(folder.resolve("broker"), tlsPort);
        this.exchange = broker.exchange("messages.it", ANSWERS, "aside.it");
        this.partner = work();
    }

    /** The folder of its journal and books, and the port of its line over TLS. */
    public static void main(String[] arguments) throws IOException, JMSException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (CustomsProgram program = new CustomsProgram(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                program.obey(order);
                Files.writeString(program.folder.resolve("obeyed"), order);
            }
        }
    }

    private void obey(String order) throws JMSException {
        switch (order) {
            case "down" -> close();
            case "up" -> {
                broker.start();
                partner = work();
            }
            case "babble" -> babble();
            default -> throw new IllegalArgumentException(order);
        }
    }

    private Partner work() {
        return new Partner(
                        Sides.customs(Clock.systemUTC()),
                        broker.port(),
                        exchange.get("messageQueue"),
                        ANSWERS,
                        folder.resolve("books"))
                .start();
    }

    private void babble() throws JMSException {
        try (CustomsClient client = new CustomsClient(broker.port())) {
            client.send(ANSWERS, "not what customs sends".getBytes(StandardCharsets.UTF_8));
            client.session().commit();
        }
    }

    @Override
    public void close() {
        partner.close();
        broker.stop();
    }
}
