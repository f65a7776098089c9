package org.tripact.reader.pkcs11;

import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tripact.reader.api.CardSource;
import org.tripact.testkit.contract.CardSourceContract;

class RsaTokenContractTest extends CardSourceContract {

    private Pkcs11Reader reader;

    SoftTokens token() {
        return SoftTokens.RSA;
    }

    @BeforeEach
    void connect() {
        SoftTokens.plug(false);
        reader = token().reader();
    }

    @AfterEach
    void disconnect() {
        reader.card().flatMap(card -> card.changePin("24682468", SoftTokens.PIN));
        SoftTokens.plug(false);
        reader.close();
    }

    @Override
    protected CardSource source() {
        return reader;
    }

    @Override
    protected void insert() {
        SoftTokens.plug(true);
    }

    @Override
    protected void remove() {
        SoftTokens.plug(false);
    }

    @Override
    protected String pin() {
        return SoftTokens.PIN;
    }

    @Override
    protected String wrongPin() {
        return "00000000";
    }

    /** SoftHSM never locks. */
    @Override
    protected OptionalInt tries() {
        return OptionalInt.empty();
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
