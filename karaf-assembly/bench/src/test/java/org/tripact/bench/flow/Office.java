package org.tripact.bench.flow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tripact.agreement.api.Agreements;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustSource;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.components.Components;

/** agreement-core over card-core over store-jpa, all real, with the holders in the register. */
final class Office implements AutoCloseable {

    private final Components components;
    private final Agreements agreements;
    private final CardDesk desk;
    private final RegisterStore register;
    private final String textVersion;

    Office(DataSource source, TestAuthority authority, Path folder) {
        components = new Components(Map.of(), Map.of("tripact.data", folder.toString()))
                .give(DataSource.class, source)
                .give(TrustSource.class, trust(authority));
        agreements = components.get(Agreements.class);
        desk = new CardDesk(components.get(SignatureCheck.class));
        register = components.get(RegisterStore.class);
        textVersion = accepted(agreements.text(Optional.empty(), "zh-CN")).version();
    }

    Agreements agreements() {
        return agreements;
    }

    String textVersion() {
        return textVersion;
    }

    /** Registers them and checks each card once, as their log-in has done before they sign. */
    void admit(List<Holder> holders) {
        for (int from = 0; from < holders.size(); from += 500) {
            register.put(holders.subList(from, Math.min(holders.size(), from + 500)).stream()
                    .map(holder -> holder.card().registered())
                    .toList());
        }
        byte[] text = "登录".getBytes(StandardCharsets.UTF_8);
        holders.parallelStream().map(Holder::card).forEach(card -> desk.admit(card, text, card.sign(text)));
    }

    @Override
    public void close() {
        components.close();
    }

    /** The material does not change while we measure, so it is put together once. */
    static TrustSource trust(TestAuthority authority) {
        var material = authority.trust();
        return () -> material;
    }

    static <V> V accepted(Outcome<V, ?> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new IllegalStateException("refused: " + refusal);
        });
    }
}
