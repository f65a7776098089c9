package org.tripact.agreement.api.store;

import java.util.List;
import java.util.Optional;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.kernel.AuditEntry;

/**
 * The only write of the domain: everything in it is kept in one transaction, or nothing.
 *
 * @param expectedVersion the version the change was decided on; {@value #NEW} founds the agreement
 * @param stage the stage after it
 * @param timeline the lines it adds
 * @param consumed the statement it uses up, where a card signed
 * @param notice what customs must learn, where it must
 * @param ended what became of earlier notices, where the change tells of it
 */
public record Change(
        Particulars particulars,
        long expectedVersion,
        Stage stage,
        List<TimelineEntry> timeline,
        Optional<Consumption> consumed,
        Optional<Notice> notice,
        List<NoticeEnd> ended,
        List<AuditEntry> audit) {

    /** The expected version of an agreement that does not exist yet; it is founded with version 1. */
    public static final long NEW = 0;

    /** A change that ends no earlier notice. */
    public Change(
            Particulars particulars,
            long expectedVersion,
            Stage stage,
            List<TimelineEntry> timeline,
            Optional<Consumption> consumed,
            Optional<Notice> notice,
            List<AuditEntry> audit) {
        this(particulars, expectedVersion, stage, timeline, consumed, notice, List.of(), audit);
    }

    public Change {
        timeline = List.copyOf(timeline);
        ended = List.copyOf(ended);
        audit = List.copyOf(audit);
    }
}
