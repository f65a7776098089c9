package org.tripact.store.jpa.entity;

import java.util.function.BiConsumer;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.store.Change;

/** What changes of an agreement when it moves on: the same for one that is founded and one that is updated. */
@Embeddable
@Access(AccessType.FIELD)
public class StageColumns {

    @Column(name = "STATE")
    private String state;

    @Column(name = "REASON")
    private String reason;

    /** Unique: the customs code while the agreement is open, its own number once it is over. */
    @Column(name = "HOLDS")
    private String holds;

    @Column(name = "SIGNED_AT")
    private long signedAt;

    @Column(name = "SENT_AT")
    private Long sentAt;

    @Column(name = "STORED_AT")
    private Long storedAt;

    @Column(name = "DECIDED_AT")
    private Long decidedAt;

    @Column(name = "TERMINATED_AT")
    private Long terminatedAt;

    protected StageColumns() {}

    /** What the agreement says after the change. */
    public static StageColumns after(Change change) {
        Stage stage = change.stage();
        Milestones when = stage.milestones();
        StageColumns columns = new StageColumns();
        columns.state = stage.state().name();
        columns.reason = stage.reason();
        columns.holds = stage.state().isOpen()
                ? change.particulars().customsCode().value()
                : change.particulars().number().value();
        columns.signedAt = Micros.of(when.signedAt());
        columns.sentAt = Micros.ofNullable(when.sentAt());
        columns.storedAt = Micros.ofNullable(when.storedAt());
        columns.decidedAt = Micros.ofNullable(when.decidedAt());
        columns.terminatedAt = Micros.ofNullable(when.terminatedAt());
        return columns;
    }

    /** Names each column with its value. */
    public void tell(BiConsumer<String, Object> each) {
        each.accept("STATE", state);
        each.accept("REASON", reason);
        each.accept("HOLDS", holds);
        each.accept("SIGNED_AT", signedAt);
        each.accept("SENT_AT", sentAt);
        each.accept("STORED_AT", storedAt);
        each.accept("DECIDED_AT", decidedAt);
        each.accept("TERMINATED_AT", terminatedAt);
    }

    Stage toStage() {
        Milestones when = new Milestones(
                Micros.toInstant(signedAt),
                Micros.toInstant(sentAt),
                Micros.toInstant(storedAt),
                Micros.toInstant(decidedAt),
                Micros.toInstant(terminatedAt));
        return Stage.restore(State.valueOf(state), when, reason);
    }
}
