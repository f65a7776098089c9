package org.tripact.card.agent;

import java.time.Clock;
import java.util.List;
import org.tripact.card.agent.control.CardControl;
import org.tripact.card.agent.control.ConsentDesk;
import org.tripact.card.agent.door.ControlDoor;
import org.tripact.card.agent.door.ReaderPage;
import org.tripact.card.agent.reader.CardReader;
import org.tripact.card.agent.reader.SoftwareReader;
import org.tripact.reader.api.CardSource;

/** A running agent: a reader, the control that speaks for its card, and the two doors to them. */
final class CardAgent implements AutoCloseable {

    private final ControlDoor controlDoor;
    private final ReaderPage readerPage;
    private final CardReader reader;
    private final ConsentDesk consent;

    private CardAgent(ControlDoor controlDoor, ReaderPage readerPage, CardReader reader, ConsentDesk consent) {
        this.controlDoor = controlDoor;
        this.readerPage = readerPage;
        this.reader = reader;
        this.consent = consent;
    }

    /** Opens both doors, or none. */
    static CardAgent start(CardAgentSettings settings, List<CardSource> sources, Clock clock) {
        SoftwareReader cards = new SoftwareReader(settings.cardsFolder(), settings.pinTries());
        CardReader reader = new CardReader(settings.preferred(cards, sources));
        ConsentDesk consent = new ConsentDesk(settings.consentPatience());
        CardControl control = new CardControl(reader, settings.controlRules(), consent, clock);
        ReaderPage page = new ReaderPage(settings.readerAddress(), cards, reader, consent);
        try {
            ControlDoor door = new ControlDoor(settings.controlAddress(), settings.doorRules(), control, reader);
            return new CardAgent(door, page, reader, consent);
        } catch (RuntimeException notOpened) {
            page.close();
            reader.close();
            throw notOpened;
        }
    }

    int port() {
        return controlDoor.port();
    }

    int readerPort() {
        return readerPage.port();
    }

    @Override
    public void close() {
        controlDoor.close();
        readerPage.close();
        reader.close();
        consent.close();
    }
}
