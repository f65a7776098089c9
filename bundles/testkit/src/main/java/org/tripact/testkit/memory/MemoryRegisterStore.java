package org.tripact.testkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;

final class MemoryRegisterStore implements RegisterStore {

    private record OwnedCode(Uscc owner, RegisteredCode code) {}

    private final MemoryStore store;
    private final Map<CardNumber, RegisteredCard> cards = new HashMap<>();
    private final Map<Uscc, Enterprise> enterprises = new HashMap<>();
    private final Map<CustomsCode, OwnedCode> codes = new TreeMap<>();

    MemoryRegisterStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<RegisteredCard> find(CardNumber card) {
        return store.tx(() -> Optional.ofNullable(cards.get(card)).map(this::asItStands));
    }

    private RegisteredCard asItStands(RegisteredCard card) {
        Uscc owner = card.enterprise().uscc();
        List<RegisteredCode> owned = codes.values().stream()
                .filter(code -> code.owner().equals(owner))
                .map(OwnedCode::code)
                .toList();
        return new RegisteredCard(
                card.number(), card.organisationCode(), enterprises.get(owner), card.kind(), card.status(), owned);
    }

    @Override
    public void put(Collection<RegisteredCard> named) {
        store.run(() -> named.forEach(this::put));
    }

    private void put(RegisteredCard card) {
        Uscc owner = card.enterprise().uscc();
        cards.put(card.number(), card);
        enterprises.put(owner, card.enterprise());
        card.codes().forEach(code -> codes.put(code.code(), new OwnedCode(owner, code)));
    }
}
