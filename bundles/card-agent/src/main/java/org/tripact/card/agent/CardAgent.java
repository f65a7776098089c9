package org.tripact.card.agent;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tripact.card.agent.control.CardControl;
import org.tripact.card.agent.control.ConsentDesk;
import org.tripact.card.agent.door.ControlDoor;
import org.tripact.card.agent.door.MachineTls;
import org.tripact.card.agent.door.PortShut;
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
            readerPage = opened(
                    "readerPort",
                    () -> new ReaderPage(settings.readerAddress(), cards, reader, consent),
                    ReaderPage::close);
            controlDoor = door("port", settings.controlAddress(), settings, control, reader, Optional.empty());
            tlsDoor = settings.tlsAddress()
                    .map(address -> door(
                            "tlsPort", address, settings, control, reader, Optional.of(tls(settings.tls(), clock))));
        } catch (RuntimeException notOpened) {
            close();
            throw notOpened;
        }
    }

    /** @throws DoorsShut where one of its ports cannot be had */
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
            String setting,
            InetSocketAddress address,
            CardAgentSettings settings,
            CardControl control,
            CardReader reader,
            Optional<MachineTls> tls) {
        return opened(
                setting,
                () -> new ControlDoor(address, settings.doorRules(), control, reader, tls),
                ControlDoor::close);
    }

    private <D> D opened(String setting, Supplier<D> opening, Consumer<D> shutting) {
        try {
            D door = opening.get();
            closing.push(() -> shutting.accept(door));
            return door;
        } catch (PortShut shut) {
            throw new DoorsShut(setting, shut);
        }
    }

    private static MachineTls tls(TlsSettings settings, Clock clock) {
        return new MachineTls(settings.name(), settings.folder(), clock);
    }
}
