package org.tripact.card.agent.reader;

import org.tripact.kernel.CardNumber;

/** The same with a card of the old generation. */
class OldSoftwareCardContractTest extends SoftwareReaderContractTest {

    private static final CardNumber OLD = new CardNumber("1000000000001");

    @Override
    void fill(CardBox box) {
        box.addRsa(OLD);
    }

    @Override
    CardNumber number() {
        return OLD;
    }
}
