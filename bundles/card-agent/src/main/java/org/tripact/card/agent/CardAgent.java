package org.tripact.card.agent;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripact.card.agent.control.CardControl;
import org.tripact.card.agent.control.ConsentDesk;
import org.tripact.card.agent.door.ControlDoor;
import org.tripact.card.agent.door.MachineTls;
import org.tripact.card.agent.door.ReaderPage;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.reader.api.CardSource;

/** A running agent: a reader, the control that speaks for its card, and the two doors to them. */
final class CardAgent implements AutoCloseable {

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final ControlDoor controlDoor;
    private final Optional<ControlDoor> tlsDoor;
    private final ReaderPage readerPage;

    /** Opens all doors, or none. */
    private CardAgent(CardAgentSettings settings, List<CardSource> sources, Clock clock) {
        SoftwareReader cards = new SoftwareReader(settings.cardsFolder(), settings.pinTries());
        CardReader reader = new CardReader(settings.preferred(cards, sources));
        closing.push(reader::close);
        ConsentDesk consent = new ConsentDesk(settings.consentPatience());
        closing.push(consent::close);
        CardControl control = new CardControl(reader, settings.controlRules(), consent, clock);
        try {
            readerPage = new ReaderPage(settings.readerAddress(), cards, reader, consent);
            closing.push(readerPage::close);
            controlDoor = door(settings.controlAddress(), settings, control, reader, Optional.empty());
            tlsDoor = settings.tlsAddress()
                    .map(address -> door(address, settings, control, reader, Optional.of(tls(settings.tls(), clock))));
        } catch (RuntimeException notOpened) {
            close();
            throw notOpened;
        }
    }

    static CardAgent start(CardAgentSettings settings, List<CardSource> sources, Clock clock) {
        return new CardAgent(settings, sources, clock);
    }

    int port() {
        return controlDoor.port();
    }

    OptionalInt tlsPort() {
        return tlsDoor.map(door -> OptionalInt.of(door.port())).orElseGet(OptionalInt::empty);
    }

    int readerPort() {
        return readerPage.port();
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }

    private ControlDoor door(
            InetSocketAddress address,
            CardAgentSettings settings,
            CardControl control,
            CardReader reader,
            Optional<MachineTls> tls) {
        ControlDoor door = new ControlDoor(address, settings.doorRules(), control, reader, tls);
        closing.push(door::close);
        return door;
    }

    private static MachineTls tls(TlsSettings settings, Clock clock) {
        return new MachineTls(settings.name(), settings.folder(), clock);
    }
}
