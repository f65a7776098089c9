package org.tripact.card.agent.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.crypto.Sm2;

class KeyMemoryTest {

    private static final byte[] STORE = {1, 2, 3};
    private static final byte[] OTHER_STORE = {1, 2, 4};

    private final SoftwareKeys keys = new SoftwareKeys(
            new Sm2Algorithm(), Sm2.newKeyPair().getPrivate(), Sm2.newKeyPair().getPrivate(), Optional::empty);
    private final KeyMemory memory = new KeyMemory();

    @Test
    void shouldRecallTheKeys_ofTheSameStoreAndPin() {
        memory.keep(STORE, "88888888", keys);

        assertThat(memory.recall(STORE.clone(), "88888888")).contains(keys);
    }

    @Test
    void shouldRecallNothing_whenPinOrStoreAreOthers() {
        memory.keep(STORE, "88888888", keys);

        assertThat(memory.recall(STORE, "88888889")).isEmpty();
        assertThat(memory.recall(STORE, "")).isEmpty();
        assertThat(memory.recall(OTHER_STORE, "88888888")).isEmpty();
    }

    @Test
    void shouldRecallNothing_whenItForgot() {
        memory.keep(STORE, "88888888", keys);

        memory.forget();

        assertThat(memory.recall(STORE, "88888888")).isEmpty();
    }
}
