package org.tripact.reader.skf;

import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tripact.reader.api.CardSource;
import org.tripact.testkit.contract.CardSourceContract;

class SkfReaderContractTest extends CardSourceContract {

    private TestKey key;
    private SkfReader reader;

    @BeforeEach
    void connect() {
        key = TestKey.with(ulongBits(), true);
        reader = new SkfReader(new SkfSettings(TestKey.library(ulongBits()).toString(), ulongBits(), "", "", 100));
    }

    @AfterEach
    void disconnect() {
        reader.close();
    }

    int ulongBits() {
        return 32;
    }

    @Override
    protected CardSource source() {
        return reader;
    }

    @Override
    protected void insert() {
        key.plug(true);
    }

    @Override
    protected void remove() {
        key.plug(false);
    }

    @Override
    protected String pin() {
        return TestKey.PIN;
    }

    @Override
    protected String wrongPin() {
        return "00000000";
    }

    @Override
    protected OptionalInt tries() {
        return OptionalInt.of(TestKey.TRIES);
    }

    @Override
    protected boolean opensEnvelopes() {
        return false;
    }

    @Override
    protected boolean changesPins() {
        return true;
    }
}
