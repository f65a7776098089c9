package org.tripact.bench.card;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tripact.audit.api.AuditTrail;
import org.tripact.bench.Bench;
import org.tripact.bench.Clients;
import org.tripact.bench.Figure;
import org.tripact.bench.Figure.Peer;
import org.tripact.bench.Rounds;
import org.tripact.bench.Run;
import org.tripact.bench.Samples;
import org.tripact.bench.Side;
import org.tripact.bench.Target;
import org.tripact.bench.flow.BareVerifications;
import org.tripact.bench.flow.CardDesk;
import org.tripact.bench.flow.Holder;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;
import org.tripact.testkit.components.Components;
import org.tripact.testkit.memory.MemoryStore;

/** How many cards are checked a second by one client, with the register in memory on our side and none on the others'. */
public final class LogIn implements Bench {

    private static final int CARDS = 300;
    private static final Clients ONE = new Clients(1);
    private static final byte[] TEXT =
            "通关无纸化协议声明 (tripact statement v1)\n".repeat(4).getBytes(StandardCharsets.UTF_8);
    private static final String FIRST_SIGHT = "first sight";
    private static final String RETURNING = "returning";
    private static final String BARE_FIRST_SIGHT = "bare BouncyCastle, certificate and text";
    private static final String PKIX = "P-256 by JDK PKIX with list";

    @Override
    public String name() {
        return "log-in";
    }

    @Override
    public String title() {
        return "Log-in: checks of a card's signature, SM2";
    }

    @Override
    public List<Figure> run(Run run) throws Exception {
        TestAuthority authority = TestAuthority.at(Instant.now());
        List<Holder> holders = Holder.of(authority, run.work(CARDS));
        CardDesk desk = newDesk(authority, holders);
        List<byte[]> signatures =
                holders.stream().map(holder -> holder.card().sign(TEXT)).toList();
        pass(desk, holders, signatures).perform();
        List<BareVerifications.Signed> signed = new ArrayList<>();
        for (Holder holder : holders) {
            signed.add(BareVerifications.Signed.by(holder, TEXT));
        }
        Samples samples = Rounds.alternate(
                run,
                into -> firstSight(authority, holders, signatures, into),
                bareFirstSight(authority, holders, signatures),
                into -> into.addRate(
                        RETURNING,
                        holders.size(),
                        pass(desk, holders, signatures).perform()),
                new BareVerifications(signed, ONE, signed.size()),
                pkix(holders.size()));
        return figures(samples);
    }

    private static List<Figure> figures(Samples samples) {
        Peer pkix = new Peer(PKIX, samples.of(PKIX));
        return List.of(
                Figure.beside("a card that returns", samples.of(RETURNING), "/s", pkix, Target.atLeast(3)),
                Figure.beside(
                        "a card that returns",
                        samples.of(RETURNING),
                        "/s",
                        new Peer(BareVerifications.NAME, samples.of(BareVerifications.NAME)),
                        Target.none()),
                Figure.beside("a card at first sight", samples.of(FIRST_SIGHT), "/s", pkix, Target.none()),
                Figure.beside(
                        "a card at first sight",
                        samples.of(FIRST_SIGHT),
                        "/s",
                        new Peer(BARE_FIRST_SIGHT, samples.of(BARE_FIRST_SIGHT)),
                        Target.none()));
    }

    /** One that has seen none of them. */
    private static CardDesk newDesk(TestAuthority authority, List<Holder> holders) {
        MemoryStore store = new MemoryStore();
        store.register()
                .put(holders.stream().map(holder -> holder.card().registered()).toList());
        TrustMaterial material = authority.trust();
        Components components = new Components(Map.of(), Map.of())
                .give(RegisterStore.class, store.register())
                .give(AuditTrail.class, store.audit())
                .give(TrustSource.class, () -> material);
        return new CardDesk(components.get(SignatureCheck.class));
    }

    private static void firstSight(TestAuthority authority, List<Holder> holders, List<byte[]> signatures, Samples into)
            throws Exception {
        CardDesk fresh = newDesk(authority, holders);
        TestCard stranger = authority.issue(holders.get(0).card().registered());
        // what is worked out once from the trust material is no part of a check
        fresh.admit(stranger, TEXT, stranger.sign(TEXT));
        into.addRate(
                FIRST_SIGHT, holders.size(), pass(fresh, holders, signatures).perform());
    }

    /** All cards once, by one client; gives the nanoseconds. */
    private interface Pass {
        long perform() throws Exception;
    }

    private static Pass pass(CardDesk desk, List<Holder> holders, List<byte[]> signatures) {
        return () -> ONE.nanos(holders.size(), i -> desk.admit(holders.get(i).card(), TEXT, signatures.get(i)));
    }

    private static Side bareFirstSight(TestAuthority authority, List<Holder> holders, List<byte[]> signatures)
            throws Exception {
        BareCardCheck bare = BareCardCheck.below(authority.authorities().get(1));
        return into -> into.addRate(BARE_FIRST_SIGHT, holders.size(), ONE.nanos(holders.size(), i -> {
            if (!bare.accepts(holders.get(i).card().certificate(), TEXT, signatures.get(i))) {
                throw new IllegalStateException("a good card was refused");
            }
        }));
    }

    private static Side pkix(int count) throws Exception {
        EcdsaAuthority authority = new EcdsaAuthority(Instant.now());
        List<EcdsaAuthority.Card> cards = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(authority.issue(i));
            signatures.add(cards.get(i).sign(TEXT));
        }
        PkixCheck check = authority.check();
        return into -> into.addRate(PKIX, count, ONE.nanos(count, i -> {
            if (!check.accepts(cards.get(i).certificate(), TEXT, signatures.get(i))) {
                throw new IllegalStateException("a good card was refused");
            }
        }));
    }
}
