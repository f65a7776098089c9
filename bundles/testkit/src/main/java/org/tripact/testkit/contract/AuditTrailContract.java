package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.audit.api.AuditRow;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** The audit log keeps every entry and gives the newest first. */
public abstract class AuditTrailContract {

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGiveTheNewestFirst() {
        AuditEntry older = entry("a", minute(5));
        AuditEntry newer = new AuditEntry(NOW, AuditEvent.CARD_LOGIN_REFUSED, "卡", "b", "OTHER_CARD", "换了卡");
        stores().audit().append(older);
        stores().audit().append(newer);

        Page<AuditRow> page = read(0, 10);

        assertThat(page.items()).extracting(AuditRow::entry).containsExactly(newer, older);
        assertThat(page.items().get(0).sequence())
                .isGreaterThan(page.items().get(1).sequence());
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void shouldGiveOnePageOfMany() {
        List.of("a", "b", "c").forEach(subject -> stores().audit().append(entry(subject, NOW)));

        assertThat(read(1, 2).items())
                .singleElement()
                .extracting(row -> row.entry().subject())
                .isEqualTo("a");
        assertThat(read(1, 2).total()).isEqualTo(3);
        assertThat(read(9, 2).items()).isEmpty();
    }

    @Test
    void shouldKeepTheLongestDetail() {
        AuditEntry longest =
                new AuditEntry(NOW, AuditEvent.REGISTER_IMPORTED, "system", "s", AuditEntry.OK, "长".repeat(500));

        stores().audit().append(longest);

        assertThat(read(0, 1).items().get(0).entry()).isEqualTo(longest);
    }

    @Test
    void shouldKeepTheEntry_whenItsSubjectIsLongerThanAnyRealOne() {
        stores().audit().append(entry("s".repeat(5000), NOW));

        assertThat(read(0, 1).items().get(0).entry().subject()).startsWith("ssss");
    }

    @Test
    void shouldKeepAll_whenManyAppendAtOnce() throws Exception {
        Callable<Boolean> append = () -> {
            for (int i = 0; i < 10; i++) {
                stores().audit().append(entry("s" + i, NOW));
            }
            return true;
        };

        Race.between(List.of(append, append, append));

        Page<AuditRow> page = read(0, 100);
        assertThat(page.total()).isEqualTo(30);
        assertThat(page.items()).extracting(AuditRow::sequence).doesNotHaveDuplicates();
    }

    private Page<AuditRow> read(int page, int size) {
        return stores().audit().read(new PageRequest(page, size));
    }

    private static AuditEntry entry(String subject, Instant at) {
        return AuditEntry.done(at, AuditEvent.CARD_LOGIN, "8600000000001", subject);
    }
}
