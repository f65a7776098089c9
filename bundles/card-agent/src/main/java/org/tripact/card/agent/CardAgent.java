package org.tripact.card.agent;

import java.time.Clock;
import org.tripact.card.agent.control.CardControl;
import org.tripact.card.agent.door.ControlDoor;
import org.tripact.card.agent.door.ReaderPage;
import org.tripact.card.agent.reader.CardReader;

/** A running agent: a reader, the control that speaks for its card, and the two doors to them. */
final class CardAgent implements AutoCloseable {

    private final ControlDoor controlDoor;
    private final ReaderPage readerPage;

    private CardAgent(ControlDoor controlDoor, ReaderPage readerPage) {
        this.controlDoor = controlDoor;
        this.readerPage = readerPage;
    }

    /** Opens both doors, or none. */
    static CardAgent start(CardAgentSettings settings, Clock clock) {
        CardReader reader = new CardReader(settings.cardsFolder(), settings.pinTries());
        CardControl control = new CardControl(reader, settings.controlRules(), clock);
        ReaderPage page = new ReaderPage(settings.readerAddress(), reader);
        try {
            return new CardAgent(
                    new ControlDoor(settings.controlAddress(), settings.doorRules(), control, reader), page);
        } catch (RuntimeException notOpened) {
            page.close();
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
    }
}
