package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.testkit.AgreementFixtures.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf.Placement;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.exchange.api.port.StrayStore.Quota;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.PageRequest;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.memory.MemoryStore;

class StrayClerkTest {

    /** What {@code printf 伪造 | sha256sum} says. */
    private static final String SHA256 = "3d07ec21e20d0555b94f04673c7b084fd593b1d26e664d8785346b5d0a2f911e";

    private static final Intervention BY_HAND = new Intervention("admin", "asked customs, not theirs");
    private static final byte[] FORGED = "伪造".getBytes(StandardCharsets.UTF_8);

    private final MemoryStore store = new MemoryStore();
    private final StrayClerk clerk =
            new StrayClerk(store.strays(), new Quota(1, 100), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldKeepForAPersonWhatIsNoReceipt_andSayInTheAuditLogWhyItIsNone() {
        assertThat(clerk.put(stray(FORGED))).isEqualTo(Placement.KEPT);

        assertThat(clerk.strays(10)).singleElement().satisfies(kept -> {
            assertThat(kept.sha256()).isEqualTo(SHA256);
            assertThat(kept.receivedAt()).isEqualTo(NOW);
        });
        assertThat(lastAudit())
                .isEqualTo(new AuditEntry(
                        NOW, AuditEvent.STRAY_KEPT, "soap-east", "soap-east/" + SHA256, "UNPROVEN", "SEAL_FORGED"));
    }

    @Test
    void shouldSayThatItIsFull_whenTheQuotaIsReached() {
        clerk.put(stray(FORGED));

        assertThat(clerk.put(stray(new byte[] {1}))).isEqualTo(Placement.FULL);
        assertThat(clerk.put(stray(FORGED))).isEqualTo(Placement.KNOWN);
    }

    @Test
    void shouldLetThroughThatTheStoreIsAway() {
        store.goAway();

        assertThatThrownBy(() -> clerk.put(stray(FORGED))).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void shouldGiveTheBytesToAPerson_andWriteDownWho() {
        clerk.put(stray(FORGED));

        assertThat(clerk.read(only().sequence(), BY_HAND)).contains(FORGED);

        assertThat(lastAudit()).isEqualTo(AuditEntry.of(BY_HAND, NOW, AuditEvent.STRAY_READ, "soap-east/" + SHA256));
        assertThat(clerk.read(99, BY_HAND)).isEmpty();
    }

    @Test
    void shouldMakeRoom_whenAPersonHasLooked() {
        clerk.put(stray(FORGED));
        KeptStray kept = only();

        assertThat(clerk.dismiss(kept.sequence(), BY_HAND)).contains(kept);

        assertThat(lastAudit())
                .isEqualTo(AuditEntry.of(BY_HAND, NOW, AuditEvent.STRAY_DISMISSED, "soap-east/" + SHA256));
        assertThat(clerk.dismiss(kept.sequence(), BY_HAND)).isEmpty();
        assertThat(clerk.put(stray(new byte[] {1}))).isEqualTo(Placement.KEPT);
    }

    @Test
    void shouldSayInTheReadmeWhatToDoAboutEachReason() {
        assertThat(Readme.firstColumnUnder("stray"))
                .containsExactlyElementsOf(Readme.codes(Stray.Reason.values(), Stray.Reason::name));
    }

    private KeptStray only() {
        return clerk.strays(1).get(0);
    }

    private static Stray stray(byte[] bytes) {
        return new Stray("soap-east", Stray.Reason.UNPROVEN, "SEAL_FORGED", bytes);
    }

    private AuditEntry lastAudit() {
        return store.audit().read(new PageRequest(0, 1)).items().get(0).entry();
    }
}
