package org.tripact.card.agent.reader;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.CardNumber;
import org.tripact.reader.api.CardSource;
import org.tripact.testkit.contract.CardSourceContract;

class SoftwareReaderContractTest extends CardSourceContract {

    @TempDir
    Path folder;

    private SoftwareReader reader;

    @BeforeEach
    void fill() {
        reader = new SoftwareReader(folder, 5);
        fill(CardBox.in(folder));
    }

    void fill(CardBox box) {}

    CardNumber number() {
        return CardBox.LEGAL_PERSON;
    }

    @Override
    protected CardSource source() {
        return reader;
    }

    @Override
    protected void insert() {
        reader.insert(number());
    }

    @Override
    protected void remove() {
        reader.remove();
    }

    @Override
    protected String pin() {
        return CardBox.PIN;
    }

    @Override
    protected String wrongPin() {
        return "00000000";
    }

    @Override
    protected OptionalInt tries() {
        return OptionalInt.of(5);
    }

    @Override
    protected boolean opensEnvelopes() {
        return true;
    }

    @Override
    protected boolean changesPins() {
        return true;
    }
}
