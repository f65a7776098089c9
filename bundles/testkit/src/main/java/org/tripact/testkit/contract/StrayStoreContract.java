package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf.Placement;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.exchange.api.port.StrayStore.Quota;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;

/** Strays are kept once, within their quota, until a person has looked at them. */
public abstract class StrayStoreContract {

    private static final Quota ROOMY = new Quota(100, 1_000_000);
    private static final Intervention BY_HAND = new Intervention("admin", "looked at it");

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGiveWhatWaits_oldestFirst() {
        assertThat(keep("soap", "one", ROOMY)).isEqualTo(Placement.KEPT);
        assertThat(keep("jms", "three", ROOMY)).isEqualTo(Placement.KEPT);

        List<KeptStray> waiting = stores().strays().waiting(10);

        assertThat(waiting).extracting(KeptStray::connector).containsExactly("soap", "jms");
        assertThat(waiting.get(0))
                .isEqualTo(new KeptStray(
                        waiting.get(0).sequence(), "soap", Stray.Reason.UNPROVEN, "SEAL_FORGED", sha("one"), 3, NOW));
        assertThat(waiting.get(1).sequence()).isGreaterThan(waiting.get(0).sequence());
        assertThat(stores().strays().waiting(1)).containsExactly(waiting.get(0));
        assertThat(stores().strays().waiting(waiting.get(1).sequence())).contains(waiting.get(1));
        assertThat(audited()).containsExactly(AuditEvent.STRAY_KEPT, AuditEvent.STRAY_KEPT);
    }

    @Test
    void shouldKeepTheSameBytesOnce_ofEachConnector() {
        keep("soap", "one", ROOMY);

        assertThat(keep("soap", "one", ROOMY)).isEqualTo(Placement.KNOWN);
        assertThat(keep("jms", "one", ROOMY)).isEqualTo(Placement.KEPT);
        assertThat(stores().strays().waiting(10)).hasSize(2);
    }

    @Test
    void shouldKeepTheSameBytesOnce_whenTheyComeManyTimesAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            String text = "text" + round;
            Callable<Placement> keep = () -> keep("soap", text, ROOMY);

            assertThat(Race.between(List.of(keep, keep, keep)))
                    .containsExactlyInAnyOrder(Placement.KEPT, Placement.KNOWN, Placement.KNOWN);
        }
    }

    @Test
    void shouldBeFull_whenTooManyOrTooMuchWait_andTakeOfOthersAllTheSame() {
        keep("soap", "12345", new Quota(2, 9));

        assertThat(keep("soap", "67890", new Quota(2, 9))).isEqualTo(Placement.FULL);
        assertThat(keep("soap", "6789", new Quota(2, 9))).isEqualTo(Placement.KEPT);
        assertThat(keep("soap", "", new Quota(2, 9))).isEqualTo(Placement.FULL);
        assertThat(keep("soap", "12345", new Quota(2, 9))).isEqualTo(Placement.KNOWN);
        assertThat(keep("jms", "67890", new Quota(2, 9))).isEqualTo(Placement.KEPT);
    }

    @Test
    void shouldNotKeepOneMoreThanItMay_whenManyComeAtOnce() throws Exception {
        List<Callable<Placement>> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String text = "text" + i;
            six.add(() -> keep("soap", text, new Quota(4, 1000)));
        }

        List<Placement> placements = Race.between(six);

        assertThat(Collections.frequency(placements, Placement.KEPT)).isEqualTo(4);
        assertThat(stores().strays().waiting(10)).hasSize(4);
    }

    @Test
    void shouldGiveTheBytes_andSayWhoReadThem() {
        keep("soap", "印章有误", ROOMY);
        long sequence = only().sequence();

        assertThat(stores().strays().read(sequence, audit(AuditEvent.STRAY_READ)))
                .contains("印章有误".getBytes(StandardCharsets.UTF_8));

        assertThat(stores().strays().read(sequence + 1, audit(AuditEvent.STRAY_READ)))
                .isEmpty();
        assertThat(audited()).containsExactly(AuditEvent.STRAY_READ, AuditEvent.STRAY_KEPT);
    }

    @Test
    void shouldMakeRoomAndForgetTheBytes_butNotThatTheyCame_whenDismissed() {
        Quota one = new Quota(1, 9);
        keep("soap", "123456789", one);
        long sequence = only().sequence();

        assertThat(stores().strays().dismiss(sequence, minute(1), audit(AuditEvent.STRAY_DISMISSED)))
                .isTrue();

        assertThat(stores().strays().waiting(sequence)).isEmpty();
        assertThat(stores().strays().read(sequence, audit(AuditEvent.STRAY_READ)))
                .isEmpty();
        assertThat(keep("soap", "123456789", one)).isEqualTo(Placement.KNOWN);
        assertThat(keep("soap", "987654321", one)).isEqualTo(Placement.KEPT);
    }

    @Test
    void shouldBeDismissedOnce_byWhoeverIsFirst() throws Exception {
        keep("soap", "one", ROOMY);
        long sequence = only().sequence();
        Callable<Boolean> dismiss =
                () -> stores().strays().dismiss(sequence, minute(1), audit(AuditEvent.STRAY_DISMISSED));

        assertThat(Race.between(List.of(dismiss, dismiss, dismiss))).containsExactlyInAnyOrder(true, false, false);
        assertThat(audited()).containsExactly(AuditEvent.STRAY_DISMISSED, AuditEvent.STRAY_KEPT);
    }

    private KeptStray only() {
        return stores().strays().waiting(10).get(0);
    }

    private Placement keep(String connector, String text, Quota quota) {
        Stray stray = new Stray(connector, Stray.Reason.UNPROVEN, "SEAL_FORGED", text.getBytes(StandardCharsets.UTF_8));
        AuditEntry entry = AuditEntry.done(NOW, AuditEvent.STRAY_KEPT, connector, connector + "/" + sha(text));
        return stores().strays().keep(stray, sha(text), NOW, quota, entry);
    }

    /** Any 64 hex characters of its own stand for a text's digest here. */
    private static String sha(String text) {
        return "%064x".formatted(text.hashCode() & 0xffffffffL);
    }

    private static AuditEntry audit(AuditEvent event) {
        return AuditEntry.of(BY_HAND, NOW, event, "soap");
    }

    private List<AuditEvent> audited() {
        return new Books(stores()).audited();
    }
}
